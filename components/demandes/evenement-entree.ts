import { formaterHeure } from '@/components/ui/formater-heure.ts';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { Evenement } from '@/lib/contracts/historique.ts';
import { FAMILLES_EVENEMENT, familleDe } from '@/lib/domain/evenement.ts';
import { libelle } from '@/lib/domain/libelle.ts';
import { enNombre, enPoints } from '@/lib/domain/points-libelle.ts';

export type EntreeHistorique = {
  id: number;
  ancre: string;
  heure: string;
  titre: string;
  details: string[];
  auteur: string;
  famille: string;
};
export type JourHistorique = { jour: string; entrees: EntreeHistorique[] };

/** Les faits connus. Un genre nouveau s'affiche tel quel : l'historique ne cache jamais un fait. */
const TITRES: Record<string, string> = {
  'demande-creee': 'Demande reçue du SNE',
  'demande-modifiee': 'Demande modifiée au SNE',
  'demande-disparue': 'Demande absente de la liste du SNE',
  'demande-reapparue': 'Demande de nouveau dans la liste du SNE',
  'demande-attribuee': 'Demande prise en charge',
  'demande-liberee': 'Demande rendue',
  'cotation-saisie': 'Cotation saisie',
  'cotation-calculee': 'Cotation calculée',
  'cotation-a-valider': 'Cotation saisie, en attente de validation par une seconde personne',
  'cotation-validee': 'Cotation validée par une seconde personne',
  'cotation-refusee': 'Cotation refusée à la validation',
  'cotation-complement': 'Complément demandé avant validation',
  'cotation-revue-demandee': 'Revue de la cotation demandée',
  'cotation-revue-faite': 'Revue de la cotation faite',
  'cotation-anomalie-expliquee': 'Anomalie expliquée',
  'cotation-anomalie-corrigee': 'Anomalie corrigée',
  'cotation-anomalie-transmise-au-sne': 'Anomalie transmise au SNE',
  'cotation-lue-au-sne': 'Cotation lue au SNE',
  'envoi-transmis': 'Cotation transmise au SNE',
  'envoi-refuse': 'Cotation refusée par le SNE',
  'envoi-en-echec': 'Envoi en échec',
  'envoi-incertain': 'Envoi incertain : vérification impossible',
  'envoi-remplace': 'Envoi remplacé par un plus récent',
  'envoi-rejoue': 'Envoi remis dans la file',
};

/** Regroupe par jour de Paris des faits déjà triés du plus récent au plus ancien. */
export function toHistorique(evenements: readonly Evenement[]): JourHistorique[] {
  const jours = Map.groupBy(evenements, (e) => formaterInstant(new Date(e.le), 'jour'));
  return [...jours].map(([jour, faits]) => ({ jour, entrees: faits.map(toEntree) }));
}

function toEntree(e: Evenement): EntreeHistorique {
  const famille = familleDe(e.genre);
  return {
    id: e.id,
    ancre: `evenement-${e.id}`,
    heure: formaterHeure(new Date(e.le)),
    titre: TITRES[e.genre] ?? `Fait « ${e.genre} »`,
    details: details(e.donnees),
    auteur: e.agent ?? 'Système',
    famille: famille ? FAMILLES_EVENEMENT[famille] : 'Autre',
  };
}

function details(d: Record<string, unknown>): string[] {
  const nombre = (v: unknown): v is number => typeof v === 'number';
  const texte = (v: unknown): v is string => typeof v === 'string' && v !== '';
  const apres = nombre(d.apres) ? d.apres : d.points;
  return [
    nombre(d.numero) ? `Version ${d.numero}` : '',
    nombre(apres) ? `Note ${nombre(d.avant) ? `de ${enNombre(d.avant)} à ${enPoints(apres)}` : `de ${enPoints(apres)}`}` : '',
    texte(d.pour) ? `Confiée à ${d.pour}` : '',
    texte(d.motif) ? `Motif : ${libelle('motifCotation', d.motif)}` : '',
    texte(d.raison) ? `Raison : ${d.raison}` : '',
    texte(d.cause) ? `Cause : ${d.cause}` : '',
    texte(d.code) ? `Code ${d.code}` : '',
    Array.isArray(d.champs) && d.champs.every(texte)
      ? `Changé : ${d.champs.map((c) => libelle('champDemande', c)).join(', ')}`
      : '',
  ].filter(Boolean);
}
