'use client';

import { useSearchParams } from 'next/navigation';
import { createContext, type ReactNode, useContext } from 'react';
import { environnementMontre } from './environnement-montre.ts';

type Vue = {
  /** L'environnement que la console montre. */
  environnement: string;
  /** Les pages que la personne peut y ouvrir ; une page sans droit ne paraît pas dans la navigation. */
  pages: readonly string[];
};

const Contexte = createContext<Vue>({ environnement: '', pages: [] });

type Props = {
  /** L'environnement du dernier choix, pour une adresse qui n'en dit pas. */
  choisi: string;
  /** Les pages ouvertes à la personne, par environnement qu'elle voit. */
  pages: Readonly<Record<string, readonly string[]>>;
  children: ReactNode;
};

/** Ce que toutes les pages de Passe Marché savent de la console. */
export function Console({ choisi, pages, children }: Props) {
  const adresse = useSearchParams().get('environnement');
  const environnement = environnementMontre(adresse, Object.keys(pages), choisi);
  return <Contexte value={{ environnement, pages: pages[environnement] ?? [] }}>{children}</Contexte>;
}

export const useConsole = (): Vue => useContext(Contexte);
