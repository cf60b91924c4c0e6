import { Alerte } from '@/components/ui/alerte.tsx';

/** Dit quels filtres d'une adresse n'ont pas été compris. */
export const FiltresIgnores = ({ ecartes }: { ecartes: readonly string[] }) =>
  ecartes.length === 0 ? null : (
    <Alerte ton="info">{`Filtre ignoré, car illisible dans l’adresse : ${ecartes.join(', ')}.`}</Alerte>
  );
