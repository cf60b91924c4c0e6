import { readdirSync, readFileSync } from 'node:fs';
import type { ModeleEnVigueur } from '../donnees/a-coter.ts';
import type { ModeleWire } from './wire.ts';

const DOSSIER = new URL('./modeles/', import.meta.url);

/** Modèles livrés avec la base école, dans la forme du contrat §5.5. */
export function lireModeles(): ModeleWire[] {
  const fichiers = readdirSync(DOSSIER).filter((nom) => nom.endsWith('.json'));
  return fichiers.sort().map((nom): ModeleWire => JSON.parse(readFileSync(new URL(nom, DOSSIER), 'utf8')));
}

/** Le plus récent des modèles ouverts ce jour-là pour cet EPCI et cette population. */
export function creerModeleEnVigueur(modeles: readonly ModeleWire[]): ModeleEnVigueur {
  return (epci, mutation, jour) => {
    const population = mutation ? 'MUTATION' : 'PRIMO';
    let choisi: ModeleWire | undefined;
    for (const m of modeles) {
      const ouvert = m.date_debut <= jour && (!m.date_fin || jour <= m.date_fin);
      const concerne = m.epci.siren === epci && (m.population === population || m.population === 'TOUTES');
      if (ouvert && concerne && (!choisi || choisi.date_debut < m.date_debut)) choisi = m;
    }
    return choisi;
  };
}
