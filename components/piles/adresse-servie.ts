import type { Servie } from '@/lib/contracts/piles.ts';
import type { Pile } from '@/lib/domain/pile.ts';

/** Où s'ouvre ce qui vient d'être servi : l'envoi pour une pile d'envois, la saisie sinon. La pile reste dans l'adresse. */
export const adresseServie = (pile: Pile, { demande, envoi }: Servie): string =>
  envoi ? `/envois/${envoi}?pile=${pile}` : `/demandes/${demande}/corriger?pile=${pile}`;
