import { Fait } from '@/components/ui/faits.tsx';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import type { CandidatureDetaillee } from '@/lib/domain/console-passe-marche.ts';
import { dureeEntre } from './duree-entre.ts';

/** Les dates d'une candidature, et le temps que l'entreprise a pris entre son ouverture et sa remise. */
export function DatesCandidature({ candidature: c }: { candidature: CandidatureDetaillee }) {
  return (
    <>
      <Fait nom="Demandée le">
        <Horodatage instant={c.saisieLe} />, par {c.agent ?? 'le système'}
      </Fait>
      {c.creeLe ? (
        <Fait nom="Ouverte chez Passe Marché le">
          <Horodatage instant={c.creeLe} />
        </Fait>
      ) : null}
      {c.finaliseeLe ? (
        <Fait nom="Remise le">
          <Horodatage instant={c.finaliseeLe} />
          {c.creeLe ? `, ${dureeEntre(c.creeLe, c.finaliseeLe)} après son ouverture` : null}
        </Fait>
      ) : null}
      {c.dossierLe ? (
        <Fait nom="Documents reçus le">
          <Horodatage instant={c.dossierLe} />
        </Fait>
      ) : null}
    </>
  );
}
