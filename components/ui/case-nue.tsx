import type { ComponentProps } from 'react';

/** Une case à cocher de tableau : un seul élément, nommé par `aria-label`, là où une étiquette visible répéterait la ligne. */
export const CaseNue = (props: Omit<ComponentProps<'input'>, 'type'> & { 'aria-label': string }) => (
  <input {...props} type="checkbox" className="case-nue" />
);
