import { Alerte } from '@/components/ui/alerte.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { Annonce } from '@/lib/domain/annonce.ts';

/** Les annonces en cours destinées au public ; sans nom d'auteur. */
export function AnnoncesPubliques({ annonces }: { annonces: readonly Annonce[] }) {
  return annonces.map((a) => (
    <div key={a.ref} className="fr-mb-3w">
      <Alerte ton={a.maintenance ? 'avertissement' : 'info'} titre={a.maintenance ? 'Maintenance annoncée' : 'Annonce'}>
        {`${a.texte} (du ${formaterInstant(new Date(a.debut))} au ${formaterInstant(new Date(a.fin))})`}
      </Alerte>
    </div>
  ));
}
