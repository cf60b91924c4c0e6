import { type EvenementLu, versEvenement } from './incident-view.ts';

/** L'histoire et la discussion, dans l'ordre du temps : qui, quand, quoi, pourquoi. */
export function Histoire({ evenements }: { evenements: readonly EvenementLu[] }) {
  return (
    <ul className="list-none m-0 p-0">
      {evenements.map(versEvenement).map((e) => (
        <li key={e.id} className="fr-py-1w border-b border-(--border-default-grey)">
          <p className="fr-mb-0">
            <strong>{e.fait}</strong>, par {e.auteur}, le {e.quand}
          </p>
          {e.texte ? <p className="fr-mb-0 whitespace-pre-line">{e.texte}</p> : null}
        </li>
      ))}
    </ul>
  );
}
