import { createHash } from 'node:crypto';
import type { Demande } from '../donnees/demande.ts';
import { type Reponse, repondreJson } from '../http/echange.ts';
import { appliquerCotation } from './appliquer-cotation.ts';
import type { Contexte } from './contexte.ts';
import { detail, repondreErreur } from './erreur.ts';
import { lireCotation } from './lire-cotation.ts';
import { nommerChamp, schemaCotation } from './schema-cotation.ts';
import { trouverDemande } from './trouver-demande.ts';
import { validerCotation } from './valider-cotation.ts';
import type { CotationEnvoyee, ModeleWire } from './wire.ts';

type Lecture = { ok: true; cotation: CotationEnvoyee } | { ok: false; reponse: Reponse };

function lireCorps(contexte: Contexte): Lecture {
  const { entetes, corps } = contexte.requete;
  const illisible = { ok: false, reponse: repondreErreur(contexte, 'ERRCOTCAL9001') } as const;
  if (!/^application\/json\b/i.test(entetes['content-type'] ?? '')) return illisible;
  let brut: unknown;
  try {
    brut = JSON.parse(corps.toString('utf8'));
  } catch {
    return illisible;
  }
  const lu = schemaCotation.safeParse(brut);
  if (lu.success) return { ok: true, cotation: lu.data };
  const erreurs = lu.error.issues.map(({ path, message }) => detail('ERRCOTCAL9002', nommerChamp(path), message));
  return { ok: false, reponse: repondreErreur(contexte, 'ERRCOTCAL0004', erreurs) };
}

/** Le modèle annoncé désigne l'EPCI : il doit être en vigueur pour cette demande et dans le territoire de l'appelant. */
function trouverModele(
  contexte: Contexte,
  demande: Demande,
  { code, version }: CotationEnvoyee['modele'],
): ModeleWire | undefined {
  const { modeleEnVigueur } = contexte.base();
  return contexte.application.territoires
    .map((siren) => modeleEnVigueur(siren, demande.donnees.mutation, contexte.horloge.jour()))
    .find((m) => m?.code === code && m.version === version);
}

/** POST /demandes/{num_unique}/cotation (contrat §5.3) : rien n'est répondu avant que l'écriture soit sur le disque. */
export async function postCotation(contexte: Contexte, numero: string): Promise<Reponse> {
  if (contexte.application.profil !== 'ecriture') return repondreErreur(contexte, 'ERRCOTHAB9002');
  const trouvee = trouverDemande(contexte, numero);
  if (!trouvee.ok) return trouvee.reponse;
  const { demande, statut } = trouvee;
  const lecture = lireCorps(contexte);
  if (!lecture.ok) return lecture.reponse;
  if (statut.tag === 'radiee') return repondreErreur(contexte, 'ERRCOTNUM9003');
  const { cotation } = lecture;
  const modele = trouverModele(contexte, demande, cotation.modele);
  if (!modele) return repondreErreur(contexte, 'ERRCOTCAL0004', [detail('ERRCOTCAL9008', 'modele')]);
  const erreurs = validerCotation(cotation, demande, modele, contexte.horloge.maintenant());
  if (erreurs.length > 0) return repondreErreur(contexte, 'ERRCOTCAL0004', erreurs);
  return inscrire(contexte, demande, modele.epci.siren, cotation);
}

async function inscrire(contexte: Contexte, demande: Demande, epci: string, cotation: CotationEnvoyee): Promise<Reponse> {
  const ancienne = demande.cotations.find((c) => c.epci === epci);
  if (ancienne && Date.parse(ancienne.date_cotation) > Date.parse(cotation.date_cotation)) {
    return repondreErreur(contexte, 'ERRCOTCAL9009');
  }
  const { num_unique } = demande.donnees;
  const instant = contexte.horloge.maintenant();
  await contexte.registre.inscrire({
    instant: instant.toISOString(),
    num_unique,
    epci,
    date_cotation: cotation.date_cotation,
    points: cotation.points,
    empreinte: createHash('sha256').update(contexte.requete.corps).digest('hex'),
    id_correlation: contexte.correlation ?? null,
    client_id: contexte.application.client_id,
    effet: ancienne ? 'remplacement' : 'creation',
    cotation,
  });
  const stockee = appliquerCotation(contexte.base(), demande, epci, cotation, instant);
  return repondreJson(ancienne ? 200 : 201, lireCotation(contexte, demande, stockee), {
    Location: `/demandes/${num_unique}/cotation`,
  });
}
