import { notFound } from 'next/navigation';
import { SaisieCotation } from '@/components/cotation/saisie-cotation.tsx';
import { SaisieImpossible } from '@/components/cotation/saisie-impossible.tsx';
import { SaisieSurQuoi } from '@/components/cotation/saisie-sur-quoi.tsx';
import { PresenceDemande } from '@/components/demandes/presence-demande.tsx';
import { BarrePile } from '@/components/piles/barre-pile.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { consulter } from '@/lib/access/consulter.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { choixDuTerritoire, refDemande } from '@/lib/contracts/dossier-a-coter.ts';
import { pool } from '@/lib/db/client.ts';
import { findSaisie } from '@/lib/db/find-saisie.ts';

export const metadata = { title: 'Saisir une cotation – Demandes' };

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function Corriger({ params, searchParams }: Props) {
  const agent = await exigerAgent('cotation.saisir');
  const recherche = await searchParams;
  const chemin = refDemande.safeParse(await params);
  const choix = choixDuTerritoire.safeParse(recherche);
  if (!chemin.success || !choix.success) notFound();
  const dossier = await findSaisie(pool(), agent.perimetre, chemin.data.ref, new Date(), choix.data.territoire);
  if (dossier === null) notFound();
  await consulter(agent, `demande/${dossier.demande.ref}`);
  const { demande, grille } = dossier;
  return (
    <>
      <FilAriane
        etapes={[
          { libelle: 'Demandes', href: '/demandes' },
          { libelle: 'Demande', href: `/demandes/${demande.ref}` },
        ]}
        courante="Saisir une cotation"
      />
      <h1>Saisir une cotation</h1>
      <BarrePile pile={typeof recherche.pile === 'string' ? recherche.pile : null} demande={demande.ref} place={demande.ref} />
      <PresenceDemande reference={demande.ref} mode="modifie" />
      <SaisieSurQuoi dossier={dossier} />
      {demande.statut === 'radiee' || grille === null ? (
        <SaisieImpossible dossier={dossier} />
      ) : (
        <SaisieCotation key={dossier.territoire.siren} dossier={dossier} />
      )}
    </>
  );
}
