import type { ModeleWire } from '../cotation/wire.ts';
import { creerModeleEnVigueur } from '../cotation/modeles.ts';
import type { ModeleEnVigueur } from './a-coter.ts';
import type { Demande } from './demande.ts';
import { type Generation, genererDemande } from './generer-demande.ts';
import { preparerSouhaits } from './generer-souhaits.ts';
import type { Territoire } from './territoires.ts';

export type Base = {
  demandes: Map<string, Demande>;
  modeles: ModeleWire[];
  modeleEnVigueur: ModeleEnVigueur;
  /** Nombre de demandes qui souhaitent chaque commune : donne l'effectif des positions (contrat §5.4). */
  souhaitsParCommune: Map<string, number>;
  /** Augmente à chaque écriture ; les listes gardées en mémoire s'y réfèrent. */
  version: number;
};

export type OptionsBase = { graine: number; nombre: number; jour: string; territoires: Territoire[]; modeles: ModeleWire[] };

/** Jeu de données complet, identique pour une même graine et un même jour de référence. */
export function genererBase({ graine, nombre, jour, territoires, modeles }: OptionsBase): Base {
  const modeleEnVigueur = creerModeleEnVigueur(modeles);
  const generation: Generation = { graine, jour, tirerSouhaits: preparerSouhaits(territoires), modeleEnVigueur };
  const demandes = new Map<string, Demande>();
  const souhaitsParCommune = new Map<string, number>();
  for (let rang = 0; rang < nombre; rang++) {
    const demande = genererDemande(generation, rang);
    demandes.set(demande.donnees.num_unique, demande);
    for (const { code_insee } of demande.donnees.localisations_souhaitees) {
      souhaitsParCommune.set(code_insee, (souhaitsParCommune.get(code_insee) ?? 0) + 1);
    }
  }
  return { demandes, modeles: [...modeles], modeleEnVigueur, souhaitsParCommune, version: 0 };
}
