import { formaterJour } from '@/components/ui/formater-jour.ts';
import { pluriel } from '@/components/ui/pluriel.ts';
import type { FicheDemande } from '@/lib/contracts/fiche-demande.ts';
import { moisEntre } from '@/lib/domain/instant.ts';
import { jourDeParis } from '@/lib/domain/jour-de-paris.ts';
import { libelle } from '@/lib/domain/libelle.ts';
import { nomDeCommune } from './cotation-view.ts';

export type Groupe = { titre: string; lignes: { libelle: string; valeur: string }[] };

const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
const nombre = new Intl.NumberFormat('fr-FR');
// Le contrat provisoire (§5.2) ne ferme pas cette liste : un motif d'ailleurs se lit tel que reçu.
const MOTIFS_REFUS: Record<string, string> = { LOYER: 'loyer trop élevé', QUARTIER: 'quartier', SURFACE: 'surface' };
const NON_DIT = 'Non renseigné';
const ouiNon = (v: boolean) => (v ? 'Oui' : 'Non');
const montant = (v: number | null) => (v === null ? NON_DIT : euros.format(v));
const jour = (v: string | null) => (v === null ? NON_DIT : formaterJour(v));

/** Les données lues au SNE, par groupe, en toutes lettres. `now` : pour dire des âges plutôt que des dates de naissance. */
export function toSituation(f: FicheDemande, now: Date): Groupe[] {
  const age = (naissance: string) => pluriel(Math.floor(moisEntre(naissance, jourDeParis(now)) / 12), 'an');
  return [
    groupe('Demande', [
      ['Déposée le', jour(f.dateDepot)],
      ['Dernier renouvellement', jour(f.dateDernierRenouvellement)],
      ['Valable jusqu’au', jour(f.dateFinValidite)],
      ['Guichet', nomDuGuichet(f.guichet)],
      ['Déjà locataire du parc social', ouiNon(f.mutation)],
    ]),
    groupe('Ménage', [
      ['Personnes à loger', String(f.menage.personnesALoger)],
      [
        'Situation familiale',
        f.situation?.situationFamiliale ? libelle('situationFamiliale', f.situation.situationFamiliale) : NON_DIT,
      ],
      [
        'Situation professionnelle',
        f.situation?.situationProfessionnelle
          ? libelle('situationProfessionnelle', f.situation.situationProfessionnelle)
          : NON_DIT,
      ],
      ...f.menage.coTitulaires.map(
        (c): Ligne => ['Co-titulaire', [libelle('lien', c.lien), c.naissance ? age(c.naissance) : ''].filter(Boolean).join(', ')],
      ),
      ...f.menage.personnesACharge.map(
        (p): Ligne => [
          'Personne à charge',
          [libelle('lien', p.lien), age(p.naissance), p.garde ? libelle('garde', p.garde) : ''].filter(Boolean).join(', '),
        ],
      ),
      ['Naissances attendues', String(f.menage.naissancesAttendues)],
      ['Situation de handicap', ouiNon(f.menage.handicap)],
    ]),
    groupe('Logement actuel', logement(f)),
    groupe('Ressources', [
      ...f.ressources.revenusFiscaux.map((r): Ligne => [`Revenu fiscal de référence ${r.annee}`, euros.format(r.montant)]),
      ['Ressources mensuelles', montant(f.ressources.mensuelles)],
      ['Part du plafond PLUS', f.ressources.plafondPct === null ? NON_DIT : `${nombre.format(f.ressources.plafondPct)} %`],
    ]),
    groupe('Souhaits', [
      ...f.localisations.map(
        (l): Ligne => [
          `Vœu ${l.rang}`,
          `${nomDeCommune(l.codeInsee, f.communes)}${l.codeQuartier ? `, quartier ${l.codeQuartier}` : ''}`,
        ],
      ),
      ['Typologies', f.recherche.typologies.join(', ') || NON_DIT],
      ['Type de logement', f.recherche.type ? libelle('typeLogement', f.recherche.type) : NON_DIT],
      ['Loyer maximal', montant(f.recherche.loyerMax)],
      ['Adapté à la mobilité réduite', ouiNon(f.recherche.pmr)],
    ]),
    groupe('Motifs et reconnaissances', [
      ...f.motifs.map((m, i): Ligne => [`Motif ${i + 1}`, libelle('motif', m)]),
      ['Reconnue DALO', ouiNon(f.priorites.dalo)],
      ['Relève du PDALHPD', ouiNon(f.priorites.pdalhpd)],
      ['Accord collectif', ouiNon(f.priorites.accordCollectif)],
      [
        'Délai anormalement long',
        typeof f.delaiAnormalementLong === 'string'
          ? `Depuis le ${formaterJour(f.delaiAnormalementLong)}`
          : ouiNon(f.delaiAnormalementLong),
      ],
    ]),
    groupe(
      'Propositions reçues',
      f.propositions.length === 0
        ? [['Propositions', 'Aucune']]
        : f.propositions.map((p) => [
            formaterJour(p.date),
            [
              libelle('issueProposition', p.issue),
              p.motifRefus ? motifRefus(p.motifRefus) : '',
              p.adaptee ? 'logement adapté' : '',
            ]
              .filter(Boolean)
              .join(', '),
          ]),
    ),
  ];
}

const motifRefus = (motif: string): string => (Object.hasOwn(MOTIFS_REFUS, motif) ? (MOTIFS_REFUS[motif] ?? motif) : motif);

type Ligne = [libelle: string, valeur: string];
const groupe = (titre: string, lignes: Ligne[]): Groupe => ({
  titre,
  lignes: lignes.map(([l, valeur]) => ({ libelle: l, valeur })),
});

/** Le code ne se répète pas quand le nom le dit déjà. */
const nomDuGuichet = ({ libelle: nom, code }: FicheDemande['guichet']): string =>
  nom?.includes(code) ? nom : [nom, code].filter(Boolean).join(', ');

const logement = ({ logement: l, communes }: FicheDemande): Ligne[] => [
  ['Statut d’occupation', libelle('statutOccupation', l.statutOccupation)],
  ['Depuis le', jour(l.depuis)],
  ['Commune', l.codeInsee ? nomDeCommune(l.codeInsee, communes) : NON_DIT],
  ['Typologie', l.typologie ?? NON_DIT],
  ['Surface', l.surface === null ? NON_DIT : `${nombre.format(l.surface)} m²`],
  ['Occupants', l.occupants === null ? NON_DIT : String(l.occupants)],
  ['Loyer mensuel', montant(l.loyer)],
  ['Aide au logement', montant(l.aide)],
];
