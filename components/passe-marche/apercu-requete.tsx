'use client';

import { useQuery } from '@tanstack/react-query';
import { apercuRequete } from '@/lib/contracts/passe-marche.ts';
import { fetchJson, lireOuLever } from '@/lib/hooks/fetch-json.ts';

/** La requête exacte, telle qu'elle partira ; relue quand le brouillon change. */
export function ApercuRequete({ marche, revision }: { marche: string; revision: number }) {
  const { data, isError } = useQuery({
    queryKey: ['apercu-marche', marche, revision],
    queryFn: ({ signal }) => lireOuLever(fetchJson(`/api/passe-marche/marches/${marche}/apercu`, apercuRequete, { signal })),
  });
  if (isError) return <p>L’aperçu n’a pas pu être lu : rechargez la page.</p>;
  return (
    <pre className="whitespace-pre-wrap wrap-anywhere bg-(--background-contrast-grey) p-4 fr-text--sm">
      {data ? `${data.methode} ${data.chemin}\n\n${data.corps}` : 'Lecture de l’aperçu…'}
    </pre>
  );
}
