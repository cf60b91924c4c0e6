'use client';

import { useId, useState } from 'react';
import { Champ } from '@/components/ui/champ.tsx';
import { useCommunes } from '@/lib/hooks/use-communes.ts';

/** Une commune par son nom, proposée à mesure ; sans script, son code INSEE suffit. */
export function ChampCommune({ nom, valeur }: { nom: string; valeur: string }) {
  const id = useId();
  const [saisie, setSaisie] = useState('');
  const { data } = useCommunes(saisie.includes('(') ? '' : saisie);
  return (
    <>
      <Champ
        label="Commune souhaitée"
        indication="Nom à choisir dans la liste, ou code INSEE"
        name={nom}
        defaultValue={valeur}
        list={id}
        autoComplete="off"
        onChange={(e) => setSaisie(e.target.value)}
      />
      <datalist id={id}>
        {data?.communes.map((c) => (
          <option key={c.codeInsee} value={`${c.nom} (${c.codeInsee})`}>
            {c.nom}
          </option>
        ))}
      </datalist>
    </>
  );
}
