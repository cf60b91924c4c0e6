'use client';

import { createContext, type ReactNode, useContext } from 'react';

const Permises = createContext<readonly string[]>([]);

/** Les pages de Passe Marché que la personne peut ouvrir ; une page sans droit ne paraît pas dans la navigation. */
export const PagesPermises = ({ adresses, children }: { adresses: readonly string[]; children: ReactNode }) => (
  <Permises value={adresses}>{children}</Permises>
);

export const usePagesPermises = (): readonly string[] => useContext(Permises);
