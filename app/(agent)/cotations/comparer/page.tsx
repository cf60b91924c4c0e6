import { redirect } from 'next/navigation';
import { ChoixDesCotes } from '@/components/comparaison/choix-des-cotes.tsx';
import { Comparaison } from '@/components/comparaison/comparaison.tsx';
import { toComparaison } from '@/components/comparaison/comparaison-view.ts';
import { Alerte } from '@/components/ui/alerte.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { adresseComparaison, lireObjetCompare } from '@/lib/contracts/objet-compare.ts';
import { chargerCote } from './charger-cote.ts';

export const metadata = { title: 'Comparer deux cotations' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PageComparer({ searchParams }: Props) {
  const agent = await exigerAgent('demande.lire');
  const lus = await searchParams;
  const texte = (nom: string) => (typeof lus[nom] === 'string' && lus[nom] !== '' ? lus[nom] : undefined);
  const autre = texte('autre');
  const a = lireObjetCompare(texte('a'));
  const b = lireObjetCompare(autre ? `demande~${autre}` : texte('b'));
  if (a && b && autre) redirect(adresseComparaison(a, b));
  if (a?.tag === 'grille' && b?.tag === 'grille')
    redirect(`/pilotage/grilles/${b.code}/${b.version}?avec=${a.code}~${a.version}`);
  const entete = (
    <>
      <FilAriane etapes={[{ libelle: 'Demandes', href: '/demandes' }]} courante="Comparer deux cotations" />
      <h1>Comparer deux cotations</h1>
    </>
  );
  if (!a || !b || a.tag === 'grille' || b.tag === 'grille') {
    return (
      <>
        {entete}
        <EtatVide
          titre="Rien à comparer"
          action={
            <LienBouton variante="secondaire" href="/demandes">
              Choisir une demande
            </LienBouton>
          }
        >
          Ouvrez l’onglet « Cotations » d’une demande et choisissez deux versions, ou une version et son recalcul. Une grille ne
          se compare qu’à une autre grille.
        </EtatVide>
      </>
    );
  }
  const maintenant = new Date();
  const [coteA, coteB] = await Promise.all([chargerCote(agent, a, maintenant), chargerCote(agent, b, maintenant)]);
  const seulementDifferences = texte('differences') === '1';
  const adresse = adresseComparaison(a, b);
  const vus = coteA.lu.tag === 'cote' && coteB.lu.tag === 'cote' ? { a: coteA.lu.vu, b: coteB.lu.vu } : null;
  return (
    <>
      {entete}
      {coteA.choix.length > 0 ? <ChoixDesCotes key={adresse} a={coteA} b={coteB.choix.length > 0 ? coteB : coteA} /> : null}
      {[coteA.lu, coteB.lu].map((lu, i) =>
        lu.tag === 'impossible' ? (
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
