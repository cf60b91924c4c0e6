import type { Barre } from './disponibilite-view.ts';

/** Dessinée par des attributs : la politique de sécurité refuse tout style en ligne. */
function Hauteur({ part, etat }: { part: number; etat: Barre['etat'] }) {
  const hauteur = Math.round(part * 100);
  return (
    <svg viewBox="0 0 1 100" preserveAspectRatio="none" aria-hidden="true">
      <rect className={`barre-${etat}`} width="1" height={hauteur} y={100 - hauteur} />
    </svg>
  );
}

type Props = { barres: readonly Barre[]; choisi: string | null; periode: number };

/** Une barre par jour : un bouton qui dit sa valeur et ses incidents. Sans script, il recharge la page sur son jour. */
export function BarresJours({ barres, choisi, periode }: Props) {
  return (
    <form action="/supervision/sante#jour" aria-label="Disponibilité, jour par jour">
      <p className="fr-text--sm fr-mb-1w">
        Une barre par jour, la plus récente à la fin ; plus elle est haute, plus le service a répondu (de 95 à 100 %).{' '}
        <a href="#apres-les-barres">Passer les barres</a>
      </p>
      <input type="hidden" name="periode" value={periode} />
      <ol className="fr-raw-list barres-jours">
        {barres.map(({ jour, texte, hauteur, etat }) => (
          <li key={jour}>
            <button type="submit" name="jour" value={jour} title={texte} aria-label={texte} aria-pressed={jour === choisi}>
              <Hauteur part={hauteur} etat={etat} />
            </button>
          </li>
        ))}
      </ol>
      <span id="apres-les-barres" tabIndex={-1} />
    </form>
  );
}
