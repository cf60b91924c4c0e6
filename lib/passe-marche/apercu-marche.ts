import type { MarcheSaisi } from '../domain/marche.ts';
import { demandeMarcheWire, ROUTES } from './wire.ts';

/** La requête exacte qui créera ce marché, à montrer avant de l'envoyer. */
export const apercuMarche = (marche: MarcheSaisi): { methode: 'POST'; chemin: string; corps: string } => ({
  methode: 'POST',
  chemin: ROUTES.marches,
  corps: JSON.stringify(demandeMarcheWire(marche), null, 2),
});
