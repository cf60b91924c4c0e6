import { Alerte } from '@/components/ui/alerte.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import type { CauseLue } from '@/lib/domain/cause-lue.ts';
import { ACTEURS } from './acteurs.ts';

type Props = { cause: (CauseLue & { version: number }) | null; code: string; peutModifier: boolean };

/** Ce que veut dire la cause et la procédure à suivre, telles que le catalogue les tient. */
export function Procedure({ cause, code, peutModifier }: Props) {
  if (cause === null) {
    return (
      <Alerte ton="avertissement" titre="Cause non répertoriée">
        <p>Le catalogue ne dit rien de « {code} ».</p>
        {peutModifier ? <Lien href={`/incidents/causes/${code}`}>Ajouter cette cause au catalogue</Lien> : null}
      </Alerte>
    );
  }
  return (
    <section aria-labelledby="procedure" className="fr-callout">
      <h2 id="procedure" className="fr-callout__title fr-h5">
        Procédure
      </h2>
      <p className="fr-text--md">{cause.explication}</p>
      <p className="fr-text--md">Cause probable : {cause.probable}</p>
      <p className="fr-text--md">
        Qui peut agir : {ACTEURS[cause.acteur] ?? cause.acteur}. {cause.action}
      </p>
      <p className="fr-text--sm fr-mb-1w">
        {cause.rejouable ? 'Un rejeu peut suffire.' : 'Un rejeu ne suffira pas : il faut d’abord corriger.'} Version{' '}
        {cause.version} du catalogue, code {cause.code}.
      </p>
      {peutModifier ? (
        <Lien petit href={`/incidents/causes/${cause.code}`}>
          Modifier cette procédure
        </Lien>
      ) : null}
    </section>
  );
}
