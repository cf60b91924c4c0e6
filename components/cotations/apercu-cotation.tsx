'use client';

import { EchecLecture } from '@/components/coquille/echec-lecture.tsx';
import { badgeVersion } from '@/components/demandes/etat-badge.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { Panneau } from '@/components/ui/panneau.tsx';
import { Squelette } from '@/components/ui/squelette.tsx';
import type { CotationResumee } from '@/lib/contracts/cotation-resumee.ts';
import { libelle } from '@/lib/domain/libelle.ts';
import { formaterNumeroUnique } from '@/lib/domain/numero-unique.ts';
import { enEcart, enPoints } from '@/lib/domain/points-libelle.ts';
import { useCotation } from '@/lib/hooks/use-cotation.ts';

/** Une cotation en bref, sans quitter la liste. */
export function ApercuCotation({ reference, onFermer }: { reference: string; onFermer: () => void }) {
  const { data, error, refetch } = useCotation(reference);
  return (
    <Panneau titre="Aperçu de la cotation" onFermer={onFermer}>
      {error ? <EchecLecture titre="L’aperçu n’a pas pu être lu" erreur={error} onReessayer={() => void refetch()} /> : null}
      {!data && !error ? <Squelette lignes={6} libelle="Lecture de la cotation" /> : null}
      {data ? <Resume cotation={data} /> : null}
    </Panneau>
  );
}

function Resume({ cotation: c }: { cotation: CotationResumee }) {
  const etat = badgeVersion(c.etat);
  return (
    <>
      <p className="fr-text--lg fr-text--bold tabular-nums fr-mb-1w">{formaterNumeroUnique(c.demande.numero)}</p>
      <Badge ton={etat.ton}>{etat.texte}</Badge>
      <p className="fr-mt-1w">
        Version {c.numero} : <strong>{enPoints(c.points)}</strong>
        {c.avant === null ? '.' : `, contre ${enPoints(c.avant)} pour la note en cours.`}
      </p>
      {c.constats.length > 0 ? (
        <ul className="fr-message fr-message--warning block">
          {c.constats.map((constat) => (
            <li key={constat}>{constat}</li>
          ))}
        </ul>
      ) : null}
      <ul className="fr-raw-list fr-mb-2w">
        {c.criteres.map((x) => (
          <li
            key={`${x.code} ${x.codeInsee ?? ''}`}
            className="border-b border-[var(--border-default-grey)] flex justify-between gap-4 py-1"
          >
            <span>
              {c.libelles[x.code] ?? x.code}
              {x.valeur ? <span className="block fr-text--xs fr-mb-0 mention">{x.valeur}</span> : null}
            </span>
            <span className="tabular-nums whitespace-nowrap">{enEcart(x.points)}</span>
          </li>
        ))}
      </ul>
      <p className="fr-text--sm">
        {libelle('motifCotation', c.motif)}
        {c.justification ? ` : ${c.justification}` : ''}
      </p>
      <LienBouton href={`/cotations/${c.ref}`}>Ouvrir la cotation</LienBouton>
    </>
  );
}
