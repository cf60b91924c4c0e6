import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { ETATS_COTATION, type EtatCotation } from '@/lib/domain/etat-cotation.ts';
import { formaterNumeroUnique } from '@/lib/domain/numero-unique.ts';

export type Reprise = { href: string; numero: string; detail: string };
type Ouverture = { ref: string; numero: string; etatCotation: EtatCotation; le: string };

export const versReprises = (ouvertures: readonly Ouverture[]): Reprise[] =>
  ouvertures.map((o) => ({
    href: `/demandes/${o.ref}`,
    numero: formaterNumeroUnique(o.numero),
    detail: `${ETATS_COTATION[o.etatCotation]}, ouverte le ${formaterInstant(new Date(o.le))}`,
  }));
