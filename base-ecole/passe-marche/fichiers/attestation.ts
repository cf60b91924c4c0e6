import type { Candidature } from '../objets/candidature.ts';
import { libelleDuChamp } from '../catalogue/champs.ts';
import type { Marche } from '../objets/marche.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { enFrancais } from '../objets/paris.ts';
import { type LignePdf, pdf } from './pdf.ts';

const ligne = (style: LignePdf['style'], texte: string): LignePdf => ({ style, texte });

/** Reçu du candidat : date de transmission à la minute, lots choisis, réponses (contrat §7). */
export function attestationCandidat(monde: MondePasseMarche, candidature: Candidature): Buffer {
  return composer(monde, candidature, 'Attestation de candidature', false);
}

/** Résumé plus complet, pour l'examen : seulement dans le ZIP. */
export function attestationAcheteur(monde: MondePasseMarche, candidature: Candidature): Buffer {
  return composer(monde, candidature, 'Attestation de candidature, exemplaire de l’acheteur', true);
}

function composer(monde: MondePasseMarche, candidature: Candidature, titre: string, acheteur: boolean): Buffer {
  const marche = monde.magasin.marche.lire(candidature.marche);
  if (!marche) throw new Error(`Candidature ${candidature.identifiant} sans marché`);
  const recette = monde.editeurs.lire(marche.editeur)?.environnement !== 'production';
  const { achevement, creeLe } = candidature;
  return pdf({
    titre: `${titre} ${candidature.identifiant}`,
    le: new Date(achevement.tag === 'achevee' ? achevement.le : creeLe),
    lignes: [
      ligne('titre', titre),
      ...identite(marche, candidature),
      ...(acheteur ? complement(marche, candidature) : []),
      ligne('rubrique', 'Lots'),
      ...lots(marche, candidature),
      ligne('rubrique', 'Réponses'),
      ...marche.champs.map((champ) => ligne('texte', `${libelleDuChamp(champ)} : ${reponse(candidature, champ)}`)),
      ligne('rubrique', 'Mention'),
      ligne('texte', 'Document informatif, établi par une imitation de la plateforme : il ne prouve aucun dépôt.'),
    ],
    filigrane: recette ? 'Attestation de test' : undefined,
  });
}

function identite(marche: Marche, { identifiant, siret, achevement }: Candidature): LignePdf[] {
  const transmise = achevement.tag === 'achevee' ? enFrancais(new Date(achevement.le)) : 'non transmise';
  return [
    ligne('texte', `Marché : ${marche.nom} (${marche.identifiant})`),
    ligne('texte', `Candidature : ${identifiant}`),
    ligne('texte', `SIRET du candidat : ${siret}`),
    ligne('texte', `Transmise le : ${transmise}, heure de Paris`),
  ];
}

const complement = (marche: Marche, { courriel, pieces }: Candidature): LignePdf[] => [
  ligne('texte', `SIRET de l’acheteur : ${marche.siret}`),
  ligne('texte', `Échéance annoncée : ${enFrancais(new Date(marche.echeance))}`),
  ligne('texte', `Adresse du candidat : ${courriel ?? 'inconnue'}`),
  ligne('texte', `Pièces jointes : ${pieces.length}`),
];

const lots = (marche: Marche, candidature: Candidature): LignePdf[] =>
  marche.lots.length === 0
    ? [ligne('texte', 'Marché sans lot')]
    : marche.lots.filter(({ id }) => candidature.lots.includes(id)).map(({ nom }) => ligne('texte', nom));

function reponse({ reponses, pieces }: Candidature, champ: string): string {
  const fichiers = pieces.filter((piece) => piece.champ === champ).map(({ nom }) => nom);
  return [reponses[champ], ...fichiers].filter(Boolean).join(', ') || 'sans réponse';
}
