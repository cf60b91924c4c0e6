import type { Servie } from '@/lib/contracts/piles.ts';
import { type Pile, PILES } from '@/lib/domain/pile.ts';

/** Où s'ouvre ce qui vient d'être servi : la saisie pour une demande, sa page pour le reste. La pile reste dans l'adresse. */
export const adresseServie = (pile: Pile, { ref }: Servie): string =>
  ({
    cotations: `/cotations/${ref}?pile=${pile}`,
    demandes: `/demandes/${ref}/corriger?pile=${pile}`,
    envois: `/envois/${ref}?pile=${pile}`,
  })[PILES[pile].sorte];
