import { err, ok, type Result } from '../core/result.ts';
import type { Annonce } from '../db/save-lignes-synchronisation.ts';
import type { ClientSne, EchecSne } from './client-sne.ts';

/**
 * Toute la liste avant tout détail : elle change pendant qu'on la lit (contrat provisoire §5.1). D'abord toutes les demandes actives,
 * puis celles à coter, dont l'annonce l'emporte. Un numéro revenu sur deux pages ne compte qu'une fois.
 */
export async function lireListe(sne: ClientSne, signal: AbortSignal): Promise<Result<Annonce[], EchecSne>> {
  const annonces = new Map<string, Annonce>();
  for (const filtreACoter of [false, true]) {
    for await (const page of sne.listNumeros({ filtreACoter }, { signal })) {
      if (!page.ok) return err(page.error);
      for (const { numero, dateMaj, aCoter } of page.value.demandes) {
        const connue = annonces.get(numero);
        const dite = aCoter ?? (filtreACoter ? { tag: 'oui' as const, motif: null } : { tag: 'non' as const });
        const motif = dite.tag === 'oui' ? (dite.motif ?? connue?.motif ?? null) : null;
        annonces.set(numero, { numero, dateMaj: dateMaj ?? connue?.dateMaj ?? null, aCoter: dite.tag === 'oui', motif });
      }
    }
  }
  return ok([...annonces.values()]);
}
