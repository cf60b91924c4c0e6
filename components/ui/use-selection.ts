import { useCallback, useMemo, useRef, useState } from 'react';

export type Selection = {
  /** Cochées parmi les lignes de cette page. */
  cochees: ReadonlySet<string>;
  cocher: (ref: string, etendre: boolean) => void;
  toutCocher: (oui: boolean) => void;
};

/** Les lignes cochées de la page montrée ; changer de page ou de filtre repart de rien. */
export function useSelection(refs: readonly string[]): Selection {
  const [choisies, setChoisies] = useState<ReadonlySet<string>>(new Set());
  const ancre = useRef<string | null>(null);
  const page = refs.join(' ');
  const cochees = useMemo(() => new Set(page.split(' ').filter((ref) => choisies.has(ref))), [page, choisies]);
  const cocher = useCallback(
    (ref: string, etendre: boolean) => {
      // Lue maintenant : React rejoue la mise à jour plus tard, quand l'ancre a déjà changé.
      const depuis = etendre ? ancre.current : null;
      setChoisies((avant) => basculer(avant, page.split(' '), ref, depuis));
      ancre.current = ref;
    },
    [page],
  );
  const toutCocher = useCallback((oui: boolean) => setChoisies(new Set(oui ? page.split(' ') : [])), [page]);
  return { cochees, cocher, toutCocher };
}

/** Coche ou décoche `ref` ; avec une ancre, coche tout ce qui va d'elle à `ref`. */
export function basculer(
  avant: ReadonlySet<string>,
  refs: readonly string[],
  ref: string,
  ancre: string | null,
): ReadonlySet<string> {
  const de = ancre === null ? -1 : refs.indexOf(ancre);
  if (de >= 0) {
    const a = refs.indexOf(ref);
    return new Set([...avant, ...refs.slice(Math.min(de, a), Math.max(de, a) + 1)]);
  }
  const apres = new Set(avant);
  if (!apres.delete(ref)) apres.add(ref);
  return apres;
}
