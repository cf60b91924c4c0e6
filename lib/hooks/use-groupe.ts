import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import type { PageDemandes } from '../contracts/demandes.ts';
import type { GroupeBody } from '../contracts/groupe-demandes.ts';
import type { ActionGroupe } from '../domain/action-groupe.ts';
import { fetchJson, lireOuLever } from './fetch-json.ts';
import { cles } from './query-keys.ts';

const effetGroupe = () => import('../contracts/groupe-demandes.ts').then((m) => m.effetGroupe);

const EFFETS: Record<ActionGroupe, Partial<PageDemandes['lignes'][number]>> = {
  attribuer: { attribueeA: { nom: 'Vous', moi: true } },
  liberer: { attribueeA: null },
  suivre: { suivie: true },
  'ne-plus-suivre': { suivie: false },
};

/** Prend, rend ou suit des demandes. Les lignes déjà lues changent sur place : aucune ne disparaît sous la main. */
export function useGroupe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: GroupeBody) => lireOuLever(fetchJson('/api/demandes/groupe', effetGroupe, { method: 'POST', body })),
    onSuccess: (effet, { action, pour = null }) => {
      // Confiées à un collègue ou au travailleur : la liste se relit.
      if (effet.tag === 'en-file' || pour !== null) return client.invalidateQueries({ queryKey: cles.toutesLesDemandes });
      return changerSurPlace(client, new Set(effet.faites), EFFETS[action]);
    },
  });
}

function changerSurPlace(client: QueryClient, refs: ReadonlySet<string>, effet: Partial<PageDemandes['lignes'][number]>): void {
  client.setQueriesData<PageDemandes>({ queryKey: cles.toutesLesDemandes }, (page) =>
    page ? { ...page, lignes: page.lignes.map((l) => (refs.has(l.ref) ? { ...l, ...effet } : l)) } : page,
  );
}
