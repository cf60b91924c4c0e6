import type { Grille } from '../domain/grille.ts';
import type { ModelesWire } from './wire.ts';

const POPULATIONS = { PRIMO: 'primo', MUTATION: 'mutation', TOUTES: 'toutes' } as const;
const NATURES = { NATIONAL: 'national', LOCAL: 'local' } as const;
const MODES = { AUTOMATIQUE: 'automatique', JUSTIFICATIF: 'justificatif' } as const;

export const versGrilles = ({ modeles }: ModelesWire): Grille[] =>
  modeles.map((modele) => ({
    code: modele.code,
    version: modele.version,
    libelle: modele.libelle,
    siren: modele.epci.siren,
    population: POPULATIONS[modele.population],
    debut: modele.date_debut,
    fin: modele.date_fin ?? null,
    criteres: modele.criteres.map((critere) => ({
      code: critere.code,
      libelle: critere.libelle,
      description: critere.description ?? null,
      nature: NATURES[critere.nature],
      obligatoire: critere.obligatoire,
      mode: MODES[critere.mode],
      bornes: { min: critere.points_min, max: critere.points_max },
      paliers: (critere.paliers ?? []).map((palier) => ({
        min: palier.borne_min ?? null,
        max: palier.borne_max ?? null,
        points: palier.points,
      })),
      parLocalisation: critere.localisation,
    })),
  }));
