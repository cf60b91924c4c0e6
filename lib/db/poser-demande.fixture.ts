import { uneDemande } from '../domain/une-demande.fixture.ts';
import type { Pool } from './client.ts';
import { versLigne } from './demande.transfer.ts';
import { saveDemandes } from './save-demandes.ts';
import { transaction } from './transaction.ts';

const SUIVI = {
  empreinte: 'e',
  aCoter: { tag: 'non' },
  etatCotation: 'cotee',
  note: null,
  cotationId: null,
  revision: 0,
} as const;

/** Écrit la demande de Rennes comme la synchronisation l'écrirait. */
export const poserDemande = (pool: Pool): Promise<unknown> =>
  transaction(pool, (tx) => saveDemandes(tx, [{ ligne: versLigne(uneDemande()), suivi: SUIVI }], new Date()));
