import type { EchangeDetaille } from '@/lib/contracts/journal.ts';

type Props = { corps: EchangeDetaille['corps']; verdict: EchangeDetaille['verdict']; autorise: boolean };

/** Requête et réponse masquées ; pourquoi elles manquent, quand elles manquent. */
export function CorpsEchange({ corps, verdict, autorise }: Props) {
  return (
    <>
      <h2>Requête et réponse</h2>
      <p className="fr-text--sm">
        Les corps ne sont gardés que pour les échecs, trente jours, masqués : numéros uniques, noms et jetons n’y paraissent pas.
      </p>
      {corps === null ? <p>{absence(verdict, autorise)}</p> : null}
      {corps ? <Bloc titre="Requête" texte={corps.requete} /> : null}
      {corps ? <Bloc titre="Réponse" texte={corps.reponse} /> : null}
    </>
  );
}

function absence(verdict: Props['verdict'], autorise: boolean): string {
  if (verdict === 'reussi') return 'Cet échange a réussi : ses corps ne sont pas gardés.';
  if (!autorise) return 'Lire les corps demande un droit que votre rôle n’a pas ; le support peut les lire.';
  return 'Les corps de cet échange n’ont pas été gardés, ou ont été effacés.';
}

function Bloc({ titre, texte }: { titre: string; texte: string | null }) {
  return (
    <details className="fr-mb-2w" open={texte !== null}>
      <summary className="font-bold">{titre}</summary>
      <pre className="overflow-x-auto whitespace-pre-wrap break-all bg-(--background-contrast-grey) p-4 fr-text--sm">
        {texte === null || texte === '' ? '(vide)' : texte}
      </pre>
    </details>
  );
}
