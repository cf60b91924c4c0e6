import { redirect } from 'next/navigation';
import { ChercherDemande } from '@/components/comparaison/chercher-demande.tsx';
import { choixDesGrilles } from '@/components/comparaison/choix-compares.ts';
import { ChoixDesCotes } from '@/components/comparaison/choix-des-cotes.tsx';
import { Comparaison } from '@/components/comparaison/comparaison.tsx';
import { toComparaison } from '@/components/comparaison/comparaison-view.ts';
import { RienAComparer } from '@/components/comparaison/rien-a-comparer.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { adresseComparaison, lireObjetCompare } from '@/lib/contracts/objet-compare.ts';
import { pool } from '@/lib/db/client.ts';
import { listGrilles } from '@/lib/db/list-grilles.ts';
import { chargerCote } from './charger-cote.ts';

export const metadata = { title: 'Comparer deux cotations' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PageComparer({ searchParams }: Props) {
  const agent = await exigerAgent('demande.lire');
  const lus = await searchParams;
  const texte = (nom: string) => (typeof lus[nom] === 'string' && lus[nom] !== '' ? lus[nom] : undefined);
  const a = lireObjetCompare(texte('a'));
  const b = lireObjetCompare(texte('b'));
  if (a?.tag === 'grille' && b?.tag === 'grille')
    redirect(`/pilotage/grilles/${b.code}/${b.version}?avec=${a.code}~${a.version}`);
  const entete = (
    <>
      <FilAriane etapes={[{ libelle: 'Cotations', href: '/cotations' }]} courante="Comparer deux cotations" />
      <h1>Comparer deux cotations</h1>
    </>
  );
  if (!a || a.tag === 'grille' || b?.tag === 'grille') {
    const melange = a?.tag === 'grille' || b?.tag === 'grille';
    return (
      <>
        {entete}
        <RienAComparer choisis={{ a: null, b: null }} grilles={choixDesGrilles(await listGrilles(pool()))} melange={melange} />
      </>
    );
  }
  const maintenant = new Date();
  const [coteA, coteB] = await Promise.all([chargerCote(agent, a, maintenant), b && chargerCote(agent, b, maintenant)]);
  const seulementDifferences = texte('differences') === '1';
  const adresse = b ? adresseComparaison(a, b) : '';
  const vus = coteA.lu.tag === 'cote' && coteB?.lu.tag === 'cote' ? { a: coteA.lu.vu, b: coteB.lu.vu } : null;
  return (
    <>
      {entete}
      {coteA.choix.length > 0 ? (
        <ChoixDesCotes key={adresse} a={coteA} b={coteB && coteB.choix.length > 0 ? coteB : coteA} />
      ) : null}
      <ChercherDemande label="Ou, pour B, une autre demande" cote="b" choisis={{ a: coteA.valeur, b: null }} />
      {[coteA.lu, coteB?.lu].map((lu, i) =>
        lu?.tag === 'impossible' ? (
          <Alerte key={i === 0 ? 'a' : 'b'} ton="avertissement" titre={`${i === 0 ? 'A' : 'B'} ne peut pas être montré`}>
            {lu.raison}
          </Alerte>
        ) : null,
      )}
      {vus ? (
        <Comparaison
          {...vus}
          vue={toComparaison(vus.a, vus.b, seulementDifferences)}
          bascule={seulementDifferences ? adresse : `${adresse}&differences=1`}
          seulementDifferences={seulementDifferences}
        />
      ) : null}
    </>
  );
}
