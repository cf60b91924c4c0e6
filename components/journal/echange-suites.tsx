import Link from 'next/link';
import { Lien } from '@/components/ui/lien.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { versRejeuDesEnvois } from '../rejeux/vers-rejeu.ts';

type Props = {
  echange: { cle: string; verdict: string; envoi: string | null; explication: { rejouable: boolean } | null };
  suites: { incident: { ref: string; titre: string } | null; rejeux: readonly { ref: string; nom: string }[] };
  peutRejouer: boolean;
};

/** Où un échange a mené et ce qu'on peut en faire : son incident, ses rejeux, rejouer, comparer. */
export function EchangeSuites({ echange, suites: { incident, rejeux }, peutRejouer }: Props) {
  if (echange.verdict === 'reussi' && rejeux.length === 0) return null;
  return (
    <section aria-labelledby="suites">
      <h2 id="suites">Suites</h2>
      <ul>
        {incident ? (
          <li>
            Incident : <Lien href={`/incidents/${incident.ref}`}>{incident.titre}</Lien>
          </li>
        ) : null}
        {rejeux.map(({ ref, nom }) => (
          <li key={ref}>Rejeu : {peutRejouer ? <Link href={`/rejeux/${ref}`}>{nom}</Link> : nom}</li>
        ))}
        {rejeux.length === 0 && echange.envoi ? <li>L’envoi n’est passé dans aucun rejeu.</li> : null}
      </ul>
      {echange.verdict === 'reussi' ? null : (
        <div className="flex flex-wrap items-center gap-3 fr-mb-3w">
          {peutRejouer && echange.envoi ? (
            <LienBouton icone="fr-icon-refresh-line" href={versRejeuDesEnvois([echange.envoi])}>
              Rejouer cet envoi…
            </LienBouton>
          ) : null}
          <LienBouton variante="secondaire" href={`/journal/${echange.cle}?comparer=oui#comparaison`}>
            Comparer avec un succès
          </LienBouton>
        </div>
      )}
      {echange.envoi && echange.explication?.rejouable === false ? (
        <p>Un rejeu ne suffira pas : la cause demande d’abord une correction. L’essai à blanc écartera cet envoi.</p>
      ) : null}
    </section>
  );
}
