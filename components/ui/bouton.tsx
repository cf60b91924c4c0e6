import type { ComponentProps } from 'react';

export type Variante = 'primaire' | 'secondaire' | 'tertiaire' | 'discret';

const VARIANTES: Record<Variante, string> = {
  primaire: '',
  secondaire: 'fr-btn--secondary',
  tertiaire: 'fr-btn--tertiary',
  discret: 'fr-btn--tertiary-no-outline',
};

export type Apparence = { variante?: Variante; petit?: boolean; icone?: string; iconeADroite?: boolean };

/** Les classes d'un bouton, partagées avec le lien qui en a l'apparence. `icone` est un nom DSFR (`fr-icon-refresh-line`). */
export function classesDeBouton({ variante = 'primaire', petit, icone, iconeADroite }: Apparence, plus = ''): string {
  const cote = icone ? `${icone} ${iconeADroite ? 'fr-btn--icon-right' : 'fr-btn--icon-left'}` : '';
  return ['fr-btn', VARIANTES[variante], petit ? 'fr-btn--sm' : '', cote, plus].filter(Boolean).join(' ');
}

/** Un bouton dit une action et son objet : « Relancer 37 envois ». */
export function Bouton({
  variante,
  petit,
  icone,
  iconeADroite,
  className,
  type = 'button',
  ...reste
}: ComponentProps<'button'> & Apparence) {
  return <button {...reste} type={type} className={classesDeBouton({ variante, petit, icone, iconeADroite }, className)} />;
}
