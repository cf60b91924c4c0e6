import { saisieCotation } from '@/lib/contracts/cotations.ts';
import { refDemande } from '@/lib/contracts/dossier-a-coter.ts';
import { refParams } from '@/lib/contracts/fiche-demande.ts';
import { pool } from '@/lib/db/client.ts';
import { listCotations } from '@/lib/db/list-cotations.ts';
import { depsSaisie } from '@/lib/outbox/deps-saisie.ts';
import { type EchecSaisie, saisirCotation } from '@/lib/outbox/saisir-cotation.ts';
import { cree, type Issue, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Toutes les versions, la plus récente d'abord. */
export const GET = withRoute(
  { permission: 'demande.lire', params: refParams },
  async ({ agent, params }) => (await listCotations(pool(), params.ref, agent.perimetre)) ?? refus('introuvable'),
);

/** Enregistre une cotation saisie et met son envoi dans la file ; le SNE n'est pas attendu. */
export const POST = withRoute(
  { permission: 'cotation.saisir', params: refDemande, body: saisieCotation, audit: 'dans-la-transaction' },
  async ({ agent, params, body, requete }) => {
    const issue = await saisirCotation(depsSaisie(requete.maintenant), agent, params.ref, body);
    if (!issue.ok) return refuser(issue.error);
    const { cotation, envoi } = issue.value;
    return cree(issue.value, envoi ? `/envois/${envoi.ref}` : `/cotations/${cotation.ref}`);
  },
);

function refuser(echec: EchecSaisie): Issue {
  switch (echec.tag) {
    case 'introuvable':
      return refus('introuvable');
    case 'conflit':
      return refus('conflit', { detail: 'Une autre cotation a été enregistrée depuis que vous avez ouvert cette saisie.' });
    case 'cle-reutilisee':
      return refus('conflit', { detail: 'Cette saisie a déjà été envoyée avec un autre contenu : rechargez la page.' });
    case 'radiee':
      return refus('conflit', { detail: 'La demande est radiée : elle ne peut plus être cotée.' });
    case 'grille-absente':
      return refus('donnees-invalides', {
        erreurs: [{ champ: 'territoire', message: 'Aucune grille publiée n’est en vigueur sur ce territoire.' }],
      });
    case 'saisie-invalide':
      return refus('donnees-invalides', { erreurs: echec.fautes });
  }
}
