import Link from 'next/link';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import type { RejeuLu } from '@/lib/contracts/rejeux.ts';
import { LIGNES_PAR_PAGE } from '@/lib/domain/rejeu.ts';
import { LIBELLES_LIGNE } from '@/lib/domain/rejeu.ts';
import { libelleAvis } from './rejeu-view.ts';

const total = (comptes: Readonly<Record<string, number>>) => Object.values(comptes).reduce((a, b) => a + b, 0);

const positionDe = (lignes: RejeuLu['lignes']): string => `Envois ${lignes[0]?.rang ?? 0} à ${lignes.at(-1)?.rang ?? 0}`;

const GENRES = { marche: 'Marché', candidature: 'Candidature' };
type LigneLue = RejeuLu['lignes'][number];
const nomLigne = ({ objet, rang }: LigneLue): string => `${objet ? GENRES[objet.genre] : 'Envoi'} ${rang}`;
const adresseLigne = ({ objet, envoi }: LigneLue): string =>
  objet ? `/passe-marche/${objet.genre}s/${objet.ref}` : `/envois/${envoi}`;

/** Le résultat de chaque envoi, et le rapport entier à télécharger. */
export function RejeuLignes({ rejeu, apres }: { rejeu: RejeuLu; apres: number }) {
  const n = total(rejeu.resultats);
  const page = (rang: number) => (rang > 0 ? `/rejeux/${rejeu.ref}?apres=${rang}` : `/rejeux/${rejeu.ref}`);
  return (
    <section aria-labelledby="lignes">
      <h2 id="lignes">Résultat par envoi</h2>
      <p>
        {n > rejeu.lignes.length
          ? `${positionDe(rejeu.lignes)} sur ${n.toLocaleString('fr-FR')} ; le rapport les a tous. `
          : null}
        {/* Un fichier se télécharge : la navigation du service n'a pas à l'intercepter. */}
        <a className="fr-link fr-link--download" href={`/api/rejeux/${rejeu.ref}/rapport`} download>
          Télécharger le rapport <span className="fr-link__detail">CSV</span>
        </a>
      </p>
      <Table titre="Résultat par envoi" enFiches>
        <EnTete colonnes={['Envoi', 'Essai à blanc', 'Résultat', 'Cause', 'Demande']} />
        <tbody>
          {rejeu.lignes.map((l) => (
            <tr key={l.rang}>
              <th scope="row" data-libelle="Envoi">
                <Link href={adresseLigne(l)}>{nomLigne(l)}</Link>
              </th>
              <td data-libelle="Essai à blanc">{libelleAvis(l.avis)}</td>
              <td data-libelle="Résultat" className="whitespace-normal">
                {LIBELLES_LIGNE[l.etat] ?? l.etat}
              </td>
              <td data-libelle="Cause" className="whitespace-normal">
                {l.cause ?? l.code ?? l.classe ?? '–'}
              </td>
              <td data-libelle="Demande">{l.demande ? <Link href={`/demandes/${l.demande}`}>Ouvrir la demande</Link> : '–'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Pagination
        libelle="Pages des envois du rejeu"
        precedent={apres > 0 ? page(apres - LIGNES_PAR_PAGE) : null}
        suivant={rejeu.suivante === null ? null : page(rejeu.suivante)}
      />
    </section>
  );
}
