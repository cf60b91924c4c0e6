import type { ComponentProps } from 'react';
import { aLaDemande } from './a-la-demande.tsx';
import type { Dialogue } from './dialogue.tsx';

const Fenetre = aLaDemande(() => import('./dialogue.tsx').then((m) => m.Dialogue));

/** Une fenêtre modale dont le code n'arrive qu'à la première ouverture. */
export const DialogueALaDemande = (props: ComponentProps<typeof Dialogue>) => (props.ouvert ? <Fenetre {...props} /> : null);
