import type { Annonce } from '@/lib/domain/annonce.ts';
import { Bandeau } from '../ui/bandeau.tsx';
import { formaterInstant } from '../ui/formater-instant.ts';

/** Les annonces en cours, au-dessus de tout le contenu. */
export function BandeauAnnonces({ annonces }: { annonces: readonly Annonce[] }) {
  return annonces.map((a) => (
    <Bandeau key={a.ref} ton={a.maintenance ? 'warning' : 'info'} titre={a.maintenance ? 'Maintenance annoncée.' : 'Annonce.'}>
      {a.texte} (jusqu’au {formaterInstant(new Date(a.fin))})
    </Bandeau>
  ));
}
