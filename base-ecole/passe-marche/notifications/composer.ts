import type { Candidature } from '../objets/candidature.ts';
import type { Marche } from '../objets/marche.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { instantDeParis } from '../objets/paris.ts';
import type { Notification } from '../objets/notification.ts';

/**
 * Le contenu d'une notification (contrat §6.3, §6.4), ou rien si l'objet n'est pas achevé. L'instant est celui de l'achèvement : un
 * renvoi le répète.
 */
export function composer(monde: MondePasseMarche, { evenement, objet, origine }: Notification): object | undefined {
  const annoncee = monde.profil().notificationAnnoncee;
  if (evenement === 'market.completed') {
    const marche = monde.magasin.marche.lire(objet);
    if (marche?.achevement.tag !== 'acheve') return undefined;
    const le = dater(marche.achevement.le, annoncee);
    return { event: evenement, timestamp: le, market: decrireMarche(marche, le, annoncee, monde.options.hasard) };
  }
  const candidature = monde.magasin.candidature.lire(objet);
  if (candidature?.achevement.tag !== 'achevee') return undefined;
  const le = dater(candidature.achevement.le, annoncee);
  return {
    event: evenement,
    timestamp: le,
    market_identifier: candidature.marche,
    market_application: decrireCandidature(candidature, le, annoncee, origine),
  };
}

/** Décalage de Paris et secondes entières ; UTC et millisecondes selon les guides (écart 16). */
const dater = (instant: string, annoncee: boolean) =>
  annoncee ? new Date(instant).toISOString() : instantDeParis(new Date(instant));

function decrireMarche(marche: Marche, le: string, annoncee: boolean, hasard: () => number) {
  const commun = {
    identifier: marche.identifiant,
    name: marche.nom,
    lots: marche.lots.map(({ id, nom }) => (annoncee ? { name: nom } : { id, name: nom })),
    market_type_codes: marche.types,
    completed_at: le,
    field_keys: melanger(marche.champs, hasard),
  };
  return annoncee ? { ...commun, deadline: marche.echeance } : commun;
}

function decrireCandidature({ identifiant, siret }: Candidature, le: string, annoncee: boolean, origine: string) {
  const base = `${origine}/api/v1/market_applications/${identifiant}`;
  const commun = {
    identifier: identifiant,
    siret,
    attestation_url: `${base}/attestation`,
    documents_package_url: `${base}/documents_package`,
  };
  return annoncee ? { ...commun, company_name: 'Entreprise de démonstration', completed_at: le } : commun;
}

/** L'ordre des clés n'est pas défini : un receveur qui hache le corps pour reconnaître un doublon doit se faire prendre. */
const melanger = (cles: readonly string[], hasard: () => number): string[] =>
  cles
    .map((cle) => ({ cle, rang: hasard() }))
    .sort((a, b) => a.rang - b.rang)
    .map(({ cle }) => cle);
