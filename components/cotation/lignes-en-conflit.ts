import { libelleDeLigne } from './ecarts-saisie.ts';
import type { LigneSaisie } from './lignes-saisie.ts';
import { enPoints } from '@/lib/domain/points-libelle.ts';
import { memeLigne, type ValeurLigne, valeurDe, type ValeursSaisie } from './valeurs-saisie.ts';

export type Choix = 'votre' | 'enregistree';

export type LigneEnConflit = {
  cle: string;
  libelle: string;
  votre: string;
  enregistree: string;
  base: string;
  /** Proposé d'office : ce qu'une seule des deux personnes a changé. */
  propose: Choix;
  /** Les deux ont changé ce critère, chacune à sa façon. */
  contraire: boolean;
};

/** Les critères où la saisie et la version enregistrée entre-temps diffèrent ; `base` : ce dont la saisie est partie. */
export function lignesEnConflit(lignes: readonly LigneSaisie[], votre: ValeursSaisie, base: ValeursSaisie): LigneEnConflit[] {
  return lignes.flatMap((ligne) => {
    const rien = valeurDe(ligne, null);
    const sienne = votre.lignes[ligne.cle] ?? rien;
    const avant = base.lignes[ligne.cle] ?? rien;
    const enregistree = valeurDe(ligne, ligne.actuel);
    if (memeLigne(sienne, enregistree)) return [];
    const inchangee = memeLigne(sienne, avant);
    return [
      {
        cle: ligne.cle,
        libelle: libelleDeLigne(ligne),
        votre: enMots(sienne),
        enregistree: enMots(enregistree),
        base: enMots(avant),
        propose: inchangee ? 'enregistree' : 'votre',
        contraire: !inchangee && !memeLigne(enregistree, avant),
      },
    ];
  });
}

/** La saisie reprise sur la version enregistrée, chaque critère selon le choix fait ; motif et justification restent. */
export function fusionner(
  lignes: readonly LigneSaisie[],
  votre: ValeursSaisie,
  choix: Partial<Record<string, Choix>>,
): ValeursSaisie {
  const une = (ligne: LigneSaisie): ValeurLigne => {
    const enregistree = valeurDe(ligne, ligne.actuel);
    return choix[ligne.cle] === 'enregistree' ? enregistree : (votre.lignes[ligne.cle] ?? enregistree);
  };
  return { ...votre, lignes: Object.fromEntries(lignes.map((ligne) => [ligne.cle, une(ligne)])) };
}

const ORIGINES = { automatique: 'automatique', justificatif: 'justificatif', manuel: 'manuel' } as const;

function enMots({ retenu, points, origine, preuve }: ValeurLigne): string {
  if (!retenu) return 'Non retenu';
  const lisibles = points !== '' && Number.isFinite(Number(points)) ? enPoints(Number(points)) : 'points à saisir';
  return `${lisibles}, ${ORIGINES[origine]}${preuve === '' ? '' : ` (${preuve})`}`;
}
