import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { ReglageDeTerritoire } from '@/lib/domain/reglage-validation.ts';

type Props = Pick<ReglageDeTerritoire, 'histoire' | 'criteres'>;

/** Qui a réglé quoi, le plus récent d'abord. */
export function HistoireReglage({ histoire, criteres }: Props) {
  if (histoire.length === 0)
    return <p className="fr-text--sm mention fr-mt-2w">Jamais changé : ce sont les valeurs par défaut du service.</p>;
  const nom = (code: string) => criteres.find((c) => c.code === code)?.libelle ?? code;
  return (
    <details className="fr-mt-2w">
      <summary>Changements du réglage ({histoire.length})</summary>
      <ol className="fr-text--sm">
        {histoire.map((h) => (
          <li key={h.version}>
            Le {formaterInstant(new Date(h.le))}, {h.par ?? 'un agent qui n’est plus habilité'} : écart de {h.seuil} points
            {h.criteres.length > 0 ? `, et toujours pour ${h.criteres.map(nom).join(', ')}` : ''}.
          </li>
        ))}
      </ol>
    </details>
  );
}
