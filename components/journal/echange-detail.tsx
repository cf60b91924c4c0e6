import Link from 'next/link';
import { ACTEURS } from '@/components/incidents/acteurs.ts';
import { Alerte } from '@/components/ui/alerte.tsx';
import { CopierTexte } from '@/components/ui/copier-texte.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Fait, Faits } from '@/components/ui/faits.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import type { EchangeDetaille } from '@/lib/contracts/journal.ts';
import { CorpsEchange } from './corps-echange.tsx';
import { pourLeSupport, versEchange } from './echange-row.ts';
import { JournalTable } from './journal-table.tsx';

type Props = {
  echange: EchangeDetaille;
  peutLireCorps: boolean;
  /** Ses suites et sa comparaison, lues par la page. */
  children: React.ReactNode;
};

/** Un échange entier : ce qu'il voulait, ce qui lui est arrivé, ce qu'on peut faire. */
export function EchangeDetail({ echange, peutLireCorps, children }: Props) {
  const vu = versEchange(echange);
  const { explication } = echange;
  return (
    <>
      <div className="fr-mb-2w">
        <Badge ton={vu.ton} petit={false}>
          {vu.verdict}
        </Badge>
      </div>
      {explication && echange.verdict !== 'reussi' ? (
        <Alerte ton={echange.verdict === 'refuse' ? 'avertissement' : 'erreur'} titre={explication.titre}>
          <p>{explication.explication}</p>
          <p>Cause probable : {explication.probable}</p>
          <p className="fr-mb-0">
            Qui peut agir : {ACTEURS[explication.acteur] ?? explication.acteur}. {explication.action}
          </p>
        </Alerte>
      ) : null}
      <div className="fr-my-3w">
        <Faits>
          <Fait nom="Opération">
            {vu.operation} ({vu.route})
          </Fait>
          <Fait nom="Service">
            {vu.service}, environnement : {vu.environnement}
          </Fait>
          <Fait nom="Statut HTTP">{vu.http}</Fait>
          <Fait nom="Code">{vu.code ?? '–'}</Fait>
          <Fait nom="Durée">{vu.duree}</Fait>
          <Fait nom="Auteur">{vu.agent}</Fait>
          <Fait nom="Corrélation">
            <code className="break-all">{vu.correlation}</code>
          </Fait>
          {vu.demande ? (
            <Fait nom="Demande">
              <Link href={`/demandes/${vu.demande}`}>Ouvrir la demande</Link>
            </Fait>
          ) : null}
          {vu.envoi ? (
            <Fait nom="Envoi">
              <Link href={`/envois/${vu.envoi}`}>Ouvrir l’envoi</Link>
            </Fait>
          ) : null}
        </Faits>
      </div>
      {children}
      <h2>À citer au support</h2>
      <pre className="whitespace-pre-wrap break-words bg-(--background-contrast-grey) p-4 fr-text--sm">
        {pourLeSupport(echange)}
      </pre>
      <CopierTexte texte={pourLeSupport(echange)} libelle="Copier pour le support" />
      <CorpsEchange corps={echange.corps} verdict={echange.verdict} autorise={peutLireCorps} />
      {echange.essais.length > 1 ? (
        <>
          <h2>Essais du même appel</h2>
          <JournalTable lignes={echange.essais.map(versEchange)} />
        </>
      ) : null}
      <Pagination
        libelle="Échanges voisins"
        textes={{ precedent: 'Échange précédent', suivant: 'Échange suivant' }}
        precedent={echange.precedent && `/journal/${echange.precedent}`}
        suivant={echange.suivant && `/journal/${echange.suivant}`}
      />
    </>
  );
}
