import { type Reponse, repondreJson } from '../http/echange.ts';
import type { Contexte } from './contexte.ts';

/** GET /healthcheck (contrat §5.6). */
export const getHealthcheck = ({ horloge }: Contexte): Reponse =>
  repondreJson(200, { statut: 'UP', version: '1.2.0', date: horloge.maintenant().toISOString() });
