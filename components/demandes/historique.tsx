import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { Onglets } from '@/components/ui/onglets.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { FAMILLES_EVENEMENT, type FamilleEvenement } from '@/lib/domain/evenement.ts';
import type { EntreeHistorique, JourHistorique } from './evenement-entree.ts';

type Props = {
  base: string;
  jours: readonly JourHistorique[];
  famille: FamilleEvenement | null;
  depuis: number | null;
  suite: number | null;
};

/** L'adresse de l'historique ; `depuis` inclus, donc aussi le lien permanent d'un fait. */
export function adresseHistorique(base: string, famille: FamilleEvenement | null, depuis: number | null): string {
  const requete = new URLSearchParams();
  if (famille) requete.set('genre', famille);
  if (depuis) requete.set('depuis', String(depuis));
  return requete.size > 0 ? `${base}?${requete}` : base;
}

export function Historique({ base, jours, famille, depuis, suite }: Props) {
  const genres = [null, ...(Object.keys(FAMILLES_EVENEMENT) as FamilleEvenement[])].map((f) => ({
    href: adresseHistorique(base, f, null),
    libelle: f ? FAMILLES_EVENEMENT[f] : 'Tout',
    courant: f === famille,
  }));
  return (
    <>
      <h2 className="fr-h5">Historique</h2>
      <Onglets libelle="Genre de faits" onglets={genres} />
      {jours.length === 0 ? (
        <EtatVide titre="Aucun fait">Rien n’est encore arrivé à cette demande pour ce choix.</EtatVide>
      ) : null}
      {jours.map((j) => (
        <section key={j.jour} className="fr-mb-3w">
          <h3 className="fr-h6 fr-mb-1w">{j.jour}</h3>
          <ol className="fr-raw-list">
            {j.entrees.map((e) => (
              <Fait key={e.id} entree={e} lien={`${adresseHistorique(base, null, e.id)}#${e.ancre}`} />
            ))}
          </ol>
        </section>
      ))}
      <Pagination
        libelle="Pages de l’historique"
        precedent={depuis ? adresseHistorique(base, famille, null) : null}
        suivant={suite ? adresseHistorique(base, famille, suite) : null}
      />
    </>
  );
}

function Fait({ entree: e, lien }: { entree: EntreeHistorique; lien: string }) {
  return (
    <li id={e.ancre} className="border-b border-[var(--border-default-grey)] flex gap-4 py-2">
      <a
        href={lien}
        className="fr-link fr-link--sm tabular-nums whitespace-nowrap self-start"
        title={`Lien permanent vers ce fait, ${e.heure}`}
      >
        {e.heure}
      </a>
      <div className="grow">
        <p className="fr-mb-0 fr-text--bold">{e.titre}</p>
        {e.details.length > 0 ? <p className="fr-mb-0 fr-text--sm">{e.details.join(' ; ')}</p> : null}
        <p className="fr-mb-0 fr-text--sm mention">
          {e.famille}, {e.auteur}
        </p>
      </div>
    </li>
  );
}
