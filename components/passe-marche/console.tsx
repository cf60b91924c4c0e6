'use client';

import { createContext, type ReactNode, useContext } from 'react';

type Vue = {
  /** L'environnement que la console montre. */
  environnement: string;
  /** Les pages que la personne peut y ouvrir ; une page sans droit ne paraît pas dans la navigation. */
  pages: readonly string[];
};

const Contexte = createContext<Vue>({ environnement: '', pages: [] });

/** Ce que toutes les pages de Passe Marché savent de la console. */
export const Console = ({ vue, children }: { vue: Vue; children: ReactNode }) => <Contexte value={vue}>{children}</Contexte>;

export const useConsole = (): Vue => useContext(Contexte);
