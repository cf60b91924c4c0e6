import Link from 'next/link';
import { Badge } from '@/components/ui/badge.tsx';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import { Table } from '@/components/ui/table.tsx';
import { ETATS_CANDIDATURE } from '@/lib/domain/candidature.ts';
import type { MarcheDetaille } from '@/lib/domain/console-passe-marche.ts';
import { avertissementsMarche, ETATS_MARCHE, TYPES_MARCHE } from '@/lib/domain/marche.ts';
import { formaterSiret } from '@/lib/domain/siret.ts';
import { ApercuRequete } from './apercu-requete.tsx';
import { ChampAgir } from './champ-agir.tsx';
import { TONS_CANDIDATURE, TONS_MARCHE } from './etats.ts';
import { Fait, Faits } from './fait.tsx';
import { NotificationsTable } from './notifications-table.tsx';
import { Rafraichir } from './rafraichir.tsx';
import { SuiteMarche } from './suite-marche.tsx';

type Props = { marche: MarcheDetaille; peutEcrire: boolean; maintenant: Date };

/** Un marché : où il en est, ce qui vient ensuite, ses lots, ses candidatures, ses notifications et sa requête. */
export function MarcheDetail({ marche: m, peutEcrire, maintenant }: Props) {
  const types = m.types.map((t) => TYPES_MARCHE[t] ?? t).join(', ');
  return (
    <>
      {m.etat === 'a-creer' || m.etat === 'en-creation' ? <Rafraichir /> : null}
      <Badge ton={TONS_MARCHE[m.etat]} petit={false}>
        {ETATS_MARCHE[m.etat]}
      </Badge>
      <SuiteMarche
        marche={m}
        peutEcrire={peutEcrire}
        avertissements={avertissementsMarche({ ...m, echeance: m.echeance.toISOString() }, maintenant)}
      />
      <h2>Le marché</h2>
      <Faits>
        <Fait nom="Identifiant Passe Marché">{m.identifiant ?? 'pas encore'}</Fait>
        <Fait nom="Acheteur (SIRET)">{formaterSiret(m.siret)}</Fait>
        <Fait nom="Échéance">
          <Horodatage instant={m.echeance} />
        </Fait>
        <Fait nom="Types">{types}</Fait>
        <Fait nom="Saisi le">
          <Horodatage instant={m.saisiLe} />, par {m.agent ?? 'le système'}
        </Fait>
        {m.creeLe ? (
          <Fait nom="Créé chez Passe Marché le">
            <Horodatage instant={m.creeLe} />
          </Fait>
        ) : null}
        {m.configureLe ? (
          <Fait nom="Configuré le">
            <Horodatage instant={m.configureLe} />, {m.champs.length} champs demandés aux candidats
          </Fait>
        ) : null}
      </Faits>
      <h2 className="fr-mt-4w">Lots</h2>
      {m.lots.length === 0 ? (
        <p>Ce marché n’a pas de lot.</p>
      ) : (
        <ol>
          {m.lots.map(({ nom, cpv }, i) => (
            <li key={`${i} ${nom}`}>{cpv === null ? nom : `${nom} (CPV ${cpv})`}</li>
          ))}
        </ol>
      )}
      {m.limiteLots === null ? null : <p>Une entreprise choisit au plus {m.limiteLots} lots.</p>}
      <h2>Candidatures</h2>
      <CandidaturesDuMarche candidatures={m.candidatures} />
      {peutEcrire && m.etat === 'configure' ? (
        <ChampAgir
          adresse={`/api/passe-marche/marches/${m.ref}/candidatures`}
          nom="siret"
          label="SIRET du candidat"
          indication="Si l’entreprise a déjà une candidature sur ce marché, elle est retrouvée."
          bouton="Ouvrir la candidature"
          vers="/passe-marche/candidatures/"
        />
      ) : null}
      <h2 className="fr-mt-4w">Notifications reçues</h2>
      {m.notifications.length === 0 ? <p>Aucune pour l’instant.</p> : <NotificationsTable notifications={m.notifications} />}
      <p>
        <Link href="/journal?partenaire=passe-marche">Voir les échanges avec Passe Marché au journal</Link>
      </p>
      <h2>Requête de création</h2>
      <ApercuRequete marche={m.ref} />
    </>
  );
}

function CandidaturesDuMarche({ candidatures }: Pick<MarcheDetaille, 'candidatures'>) {
  if (candidatures.length === 0) return <p>Aucune pour l’instant.</p>;
  return (
    <Table titre="Candidatures de ce marché">
      <thead>
        <tr>
          <th scope="col">Entreprise (SIRET)</th>
          <th scope="col">État</th>
        </tr>
      </thead>
      <tbody>
        {candidatures.map((c) => (
          <tr key={c.ref}>
            <th scope="row">
              <Link href={`/passe-marche/candidatures/${c.ref}`}>{formaterSiret(c.siret)}</Link>
            </th>
            <td>
              <Badge ton={TONS_CANDIDATURE[c.etat]}>{ETATS_CANDIDATURE[c.etat]}</Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
