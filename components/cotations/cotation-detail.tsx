import Link from 'next/link';
import { toCotationView } from '@/components/demandes/cotation-view.ts';
import { badgeEnvoi, badgeVersion } from '@/components/demandes/etat-badge.ts';
import { libelle } from '@/components/demandes/libelles.ts';
import { TableCriteres } from '@/components/demandes/table-criteres.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { controlesDe } from '@/lib/domain/controles-cotation.ts';
import { jourDeParis } from '@/lib/domain/jour-de-paris.ts';
import { formaterNumeroUnique } from '@/lib/domain/numero-unique.ts';
import { enPoints } from '@/lib/domain/points-libelle.ts';
import { motifLibelle, REGLAGE_PAR_DEFAUT } from '@/lib/domain/validation.ts';
import type { CotationADecider } from './cotation-a-decider.ts';
import { ControlesTable } from './controles-table.tsx';
import { DecisionValidation } from './decision-validation.tsx';
import { EtatDeValidation } from './etat-de-validation.tsx';

type Props = { cotation: CotationADecider; agentId: string; peutValider: boolean };

/** Une version de cotation : son état, ses critères, ses vérifications, et la décision d'une seconde personne. */
export function CotationDetail({ cotation: c, agentId, peutValider }: Props) {
  const { validation } = c;
  const libelles = Object.fromEntries((c.grille?.criteres ?? []).map((x) => [x.code, x.libelle]));
  const propreTravail = c.auteurId === agentId;
  const vue = toCotationView(
    {
      ...c,
      dateCotation: c.dateCotation.toISOString(),
      grille: { code: c.code, version: c.version, libelle: c.grille?.libelle ?? null },
      libelles,
    },
    c.communes ?? {},
    c.grille,
  );
  const etat = badgeVersion(c.etat);
  const seuil = c.seuil ?? REGLAGE_PAR_DEFAUT.seuil;
  return (
    <>
      <div className="flex flex-wrap gap-4 items-center fr-mb-2w">
        <Badge ton={etat.ton}>{etat.texte}</Badge>
        <span>
          Version {c.numero} de la{' '}
          <Link href={`/demandes/${c.demande.ref}`}>demande {formaterNumeroUnique(c.demande.numero)}</Link>
        </span>
      </div>
      {validation ? (
        <EtatDeValidation
          validation={validation}
          motifs={validation.motifs.map((m) => motifLibelle(m, seuil, libelles))}
          propreTravail={propreTravail}
        />
      ) : null}
      <p className="fr-text--lead fr-mt-3w">{vue.phrase}</p>
      <p>
        {enPoints(c.points)}
        {validation && validation.avant !== null ? `, contre ${validation.avant} pour la note en cours lors de la saisie.` : '.'}
      </p>
      <dl>
        <dt>Origine</dt>
        <dd>
          {libelle('origineVersion', c.origine)}, {c.auteur ?? 'Système'}, le {formaterInstant(c.creeLe)}
        </dd>
        <dt>Grille</dt>
        <dd>{vue.grille}</dd>
        <dt>Motif</dt>
        <dd>{libelle('motifCotation', c.motif)}</dd>
        {c.justification ? (
          <>
            <dt>Justification</dt>
            <dd className="whitespace-pre-wrap break-words">{c.justification}</dd>
          </>
        ) : null}
      </dl>
      <h2 className="fr-h5">Décompte</h2>
      <TableCriteres titre="Critères retenus" criteres={vue.criteres} note={vue.note} />
      <h2 className="fr-h5">Vérifications</h2>
      <ControlesTable
        controles={controlesDe({
          origine: c.origine,
          points: c.points,
          modele: { code: c.code, version: c.version },
          jour: jourDeParis(c.dateCotation),
          criteres: c.criteres,
          lieux: c.lieux,
          grille: c.grille,
        })}
      />
      <h2 className="fr-h5">Envois au SNE</h2>
      {c.envois.length === 0 ? (
        <p>Aucun : cette cotation n’est pas partie.</p>
      ) : (
        <ul>
          {c.envois.map((e) => (
            <li key={e.ref}>
              <Link href={`/envois/${e.ref}`}>Envoi et ses appels ({badgeEnvoi(e.etat).texte.toLowerCase()})</Link>
            </li>
          ))}
        </ul>
      )}
      {validation?.etat === 'en-attente' && peutValider && !propreTravail ? <DecisionValidation cotation={c.ref} /> : null}
    </>
  );
}
