import { EtatErreur } from '@/components/ui/etat-erreur.tsx';
import { EchecDApi } from '@/lib/hooks/fetch-json.ts';

/** Une section qui n'a pas pu se lire : la cause, la référence à citer, et de quoi recommencer. */
export function EchecLecture({ titre, erreur, onReessayer }: { titre: string; erreur: Error; onReessayer: () => void }) {
  const probleme = erreur instanceof EchecDApi ? erreur.probleme : null;
  const reference = probleme?.instance ? { reference: probleme.instance } : {};
  return (
    <EtatErreur titre={titre} onReessayer={onReessayer} {...reference}>
      {probleme?.detail ?? 'Une erreur inattendue s’est produite dans la page : rechargez-la.'}
    </EtatErreur>
  );
}
