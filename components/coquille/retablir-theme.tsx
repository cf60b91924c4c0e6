'use client';

import { useEffect } from 'react';
import { poserTheme } from './poser-theme.ts';

/** Une page de refus est dessinée par le navigateur seul : le script du thème n'y court pas, on le pose ici. Au pied de toutes les pages : seul, il serait un fichier de plus à recevoir. */
export function RetablirTheme() {
  useEffect(poserTheme, []);
  return null;
}
