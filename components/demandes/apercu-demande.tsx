'use client';

import { EchecLecture } from '@/components/coquille/echec-lecture.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { Panneau } from '@/components/ui/panneau.tsx';
import { Squelette } from '@/components/ui/squelette.tsx';
import type { FicheDemande } from '@/lib/contracts/fiche-demande.ts';
import { useDemande } from '@/lib/hooks/use-demande.ts';
import { toCotationView } from './cotation-view.ts';
import { toFicheView } from './fiche-view.ts';
import { TroisParties } from './trois-parties.tsx';

type Props = { reference: string; maintenant: Date; onFermer: () => void };

/** Une demande en bref, sans quitter la liste. */
export function ApercuDemande({ reference, maintenant, onFermer }: Props) {
  const { data, error, refetch } = useDemande(reference);
  return (
    <Panneau titre="Aperçu de la demande" onFermer={onFermer}>
      {error ? <EchecLecture titre="L’aperçu n’a pas pu être lu" erreur={error} onReessayer={() => void refetch()} /> : null}
      {!data && !error ? <Squelette lignes={6} libelle="Lecture de la demande" /> : null}
      {data ? <Resume demande={data} maintenant={maintenant} /> : null}
    </Panneau>
  );
}

function Resume({ demande, maintenant }: { demande: FicheDemande; maintenant: Date }) {
  const fiche = toFicheView(demande, maintenant);
  const cotation = demande.cotation && toCotationView(demande.cotation, demande.communes);
  return (
    <>
      <p className="fr-text--lg fr-text--bold tabular-nums fr-mb-1w">{fiche.numero}</p>
      <ul className="fr-badges-group m-0 p-0 list-none" aria-label="États">
        {fiche.badges.map((b) => (
          <li key={b.texte}>
            <Badge ton={b.ton}>{b.texte}</Badge>
          </li>
        ))}
      </ul>
      <p className="fr-text--sm">{fiche.anciennete}.</p>
      <TroisParties fiche={fiche} />
      {cotation ? <p>{cotation.phrase}</p> : null}
      <ul className="fr-raw-list fr-mb-2w">
        {cotation?.criteres.map((c) => (
          <li key={c.cle} className="border-b border-[var(--border-default-grey)] flex justify-between gap-4 py-1">
            <span>{c.libelle}</span>
            <span className="tabular-nums">{c.points}</span>
          </li>
        ))}
      </ul>
      {fiche.envoi ? <p className="fr-text--sm">Dernier envoi : {fiche.envoi}</p> : null}
      <LienBouton href={`/demandes/${demande.ref}`}>Ouvrir la demande</LienBouton>
    </>
  );
}
