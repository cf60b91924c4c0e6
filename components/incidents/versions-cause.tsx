import { formaterInstant } from '@/components/ui/formater-instant.ts';

type Version = { version: number; le: string; auteur: string | null; titre: string; action: string };

/** Les versions d'une cause, la plus récente d'abord. */
export function VersionsCause({ versions }: { versions: readonly Version[] }) {
  return (
    <section aria-labelledby="versions" className="fr-mt-4w">
      <h2 id="versions">Versions</h2>
      <ul className="list-none m-0 p-0">
        {versions.map((v) => (
          <li key={v.version} className="fr-py-1w border-b border-(--border-default-grey)">
            <p className="fr-mb-0">
              <strong>Version {v.version}</strong>, {v.auteur ? `par ${v.auteur}` : 'livrée'}, le{' '}
              {formaterInstant(new Date(v.le))}
            </p>
            <p className="fr-mb-0 fr-text--sm">
              {v.titre} – {v.action}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
