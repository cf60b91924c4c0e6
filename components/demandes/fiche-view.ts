import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { formaterJour } from '@/components/ui/formater-jour.ts';
import { pluriel } from '@/components/ui/pluriel.ts';
import type { FicheDemande } from '@/lib/contracts/fiche-demande.ts';
import { ETATS_ENVOI } from '@/lib/domain/envoi.ts';
import { moisEntre } from '@/lib/domain/instant.ts';
import { jourDeParis } from '@/lib/domain/jour-de-paris.ts';
import { libelle } from '@/lib/domain/libelle.ts';
import { formaterNumeroUnique } from '@/lib/domain/numero-unique.ts';
import { badgeCotation, type EtatAffiche } from './etat-badge.ts';

export type FicheView = {
  numero: string;
  badges: EtatAffiche[];
  /** Les trois parties d'une cotation, jamais la note seule (décret, foire aux questions DRIHL). */
  note: string;
  /** Ce qu'on peut faire de sa cotation ; `null` : une demande radiée ne se cote plus. */
  geste: string | null;
  place: string;
  attente: string;
  anciennete: string;
  territoires: string;
  fraicheur: string;
  /** Pourquoi le SNE attend une cotation. */
  aCoter: string | null;
  envoi: string | null;
};

export function toFicheView(f: FicheDemande, now: Date): FicheView {
  const places = f.cotation?.lieux.flatMap((l) => (l.place ? [l.place] : [])) ?? [];
  const delais = f.cotation?.lieux.flatMap((l) => (l.delaiMoyenMois === null ? [] : [l.delaiMoyenMois])) ?? [];
  const [meilleure] = places.toSorted((a, b) => a.rang / a.sur - b.rang / b.sur);
  const mois = moisEntre(f.dateDepot, jourDeParis(now));
  return {
    numero: formaterNumeroUnique(f.numero),
    badges: [badgeCotation(f.etatCotation), statut(f), ...(f.mutation ? [{ texte: 'Mutation', ton: 'neutre' as const }] : [])],
    note: f.note === null ? 'Jamais cotée' : pluriel(f.note, 'point').replace('-', '−'),
    geste: f.statut.tag === 'radiee' ? null : f.note === null ? 'Saisir une cotation' : 'Corriger la cotation',
    place: meilleure
      ? `${meilleure.rang}${meilleure.rang === 1 ? 're' : 'e'} sur ${meilleure.sur}`
      : 'Non communiquée par le SNE',
    attente: delais.length > 0 ? `${pluriel(Math.round(Math.min(...delais)), 'mois')} en moyenne` : 'Non communiqué par le SNE',
    anciennete: `Déposée le ${formaterJour(f.dateDepot)}, il y a ${pluriel(mois, 'mois')}`,
    territoires: `${f.territoires.length > 1 ? 'Territoires' : 'Territoire'} : ${f.territoires.map((t) => t.nom ?? t.siren).join(', ')}`,
    fraicheur: `Données lues au SNE le ${formaterInstant(new Date(f.synchroniseeLe))}, modifiées là-bas le ${formaterInstant(new Date(f.dateMaj))}`,
    aCoter: f.aCoter ? `Le SNE attend une cotation${f.motifACoter ? ` : ${libelle('motifACoter', f.motifACoter)}` : ''}.` : null,
    envoi: envoi(f.envoi),
  };
}

function statut(f: FicheDemande): EtatAffiche {
  if (f.disparueLe) return { texte: 'Absente du SNE', ton: 'avertissement' };
  switch (f.statut.tag) {
    case 'active':
      return { texte: 'Active', ton: 'neutre' };
    case 'en-attente-renouvellement':
      return { texte: 'En attente de renouvellement', ton: 'avertissement' };
    case 'radiee':
      return { texte: `Radiée${f.statut.motif ? ` (${libelle('radiation', f.statut.motif)})` : ''}`, ton: 'neutre' };
    case 'inconnue':
      return { texte: `Statut : valeur inconnue : ${f.statut.texte}`, ton: 'avertissement' };
  }
}

function envoi(e: FicheDemande['envoi']): string | null {
  if (!e) return null;
  const essai = e.prochainEssai ? `, prochain essai le ${formaterInstant(new Date(e.prochainEssai))}` : '';
  return `${ETATS_ENVOI[e.etat]} le ${formaterInstant(new Date(e.le))}${essai}`;
}
