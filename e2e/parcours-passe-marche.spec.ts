import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { reglerProfilPasseMarche } from './base-ecole.ts';
import { seConnecter } from './se-connecter.ts';

/** Ouvre un lien vers Passe Marché, dans son onglet à lui. */
const suivreVersPasseMarche = async (page: Page, lien: string): Promise<Page> => {
  const onglet = page.context().waitForEvent('page');
  await page.getByRole('link', { name: lien }).click({ timeout: 30_000 });
  return onglet;
};

const valider = (page: Page, bouton: string) => page.getByRole('button', { name: bouton, exact: true }).click();

type Profil = 'code' | 'guides';

/** Le code montre un bouton de retour, les guides ramènent d'office (écart 22) : on arrive au même endroit. */
const revenir = async (onglet: Page, profil: Profil, titre: string): Promise<void> => {
  if (profil === 'code') await onglet.getByRole('link', { name: 'Retourner sur ma plateforme' }).click({ timeout: 20_000 });
  await expect(onglet.getByRole('heading', { level: 1, name: titre })).toBeVisible({ timeout: 20_000 });
};

const creerLeMarche = async (page: Page, nom: string): Promise<void> => {
  await page.goto('/passe-marche/marches/nouveau');
  await page.getByLabel('Nom du marché').fill(nom);
  await page.getByLabel('Date et heure limites').fill('2099-03-01T12:00');
  await page.getByLabel('SIRET de l’acheteur').fill('130 025 265 00013');
  await page.getByText('Travaux', { exact: true }).click();
  for (const [rang, lot] of ['Gros œuvre', 'Peinture & sols'].entries()) {
    await page.getByRole('button', { name: 'Ajouter un lot' }).click();
    await page.getByLabel(`Nom du lot ${rang + 1}`).fill(lot);
  }
  await valider(page, 'Enregistrer le brouillon');
  await valider(page, 'Créer ce marché chez Passe Marché');
};

/** Le parcours de l'acheteur, page après page (contrat §4). */
const configurer = async (onglet: Page): Promise<void> => {
  await valider(onglet, 'Confirmer et continuer');
  await onglet.getByLabel('Oui').check();
  await onglet.getByLabel('Nombre de lots au plus').fill('1');
  await valider(onglet, 'Enregistrer et continuer');
  await onglet.getByLabel('Téléphone de contact').check();
  for (let categorie = 0; categorie < 4; categorie += 1) await valider(onglet, 'Enregistrer et continuer');
  await expect(onglet.getByText('Téléphone de contact')).toBeVisible();
  await valider(onglet, 'Confirmer le marché');
};

/** Le parcours du candidat : lien de connexion, lots, réponses, pièce jointe, résumé (contrat §5). */
const repondre = async (onglet: Page, piece: Buffer): Promise<void> => {
  await onglet.getByLabel('Votre adresse électronique').fill('marches@entreprise-exemple.test');
  await valider(onglet, 'Recevoir un lien de connexion');
  await onglet.getByRole('link', { name: 'Ouvrir le lien de connexion' }).click();
  await valider(onglet, 'Confirmer et continuer');
  await onglet.getByLabel('Gros œuvre').check();
  await valider(onglet, 'Enregistrer et continuer');
  // Données récupérées, puis le marché.
  await valider(onglet, 'Continuer');
  await valider(onglet, 'Continuer');
  await valider(onglet, 'Enregistrer et continuer');
  await onglet.getByLabel('Courriel de contact').fill('marches@entreprise-exemple.test');
  await onglet.getByLabel('Téléphone de contact').fill('01 23 45 67 89');
  await valider(onglet, 'Enregistrer et continuer');
  await onglet.getByLabel(/Je déclare sur l’honneur/).check();
  await valider(onglet, 'Continuer');
  await valider(onglet, 'Enregistrer et continuer');
  await onglet.getByLabel('Chiffre d’affaires global annuel').fill('1 250 000');
  await valider(onglet, 'Enregistrer et continuer');
  await onglet
    .getByLabel('Certificat Qualibat')
    .setInputFiles({ name: 'qualibat.pdf', mimeType: 'application/pdf', buffer: piece });
  await valider(onglet, 'Enregistrer et continuer');
  await expect(onglet.getByText('qualibat.pdf')).toBeVisible();
  await valider(onglet, 'Transmettre ma candidature');
};

test.afterEach(() => reglerProfilPasseMarche('code'));

for (const profil of ['code', 'guides'] satisfies Profil[]) {
  test(`du marché saisi au dossier téléchargé, par les pages de Passe Marché (profil « ${profil} »)`, async ({ page }) => {
    test.setTimeout(120_000);
    const piece = Buffer.from(`%PDF-1.4 pièce déposée par le candidat, profil ${profil}`);
    await reglerProfilPasseMarche(profil);
    await seConnecter(page, 'Hélène Aubrée');
    await creerLeMarche(page, `Parcours complet R&D, ${profil}`);

    const acheteur = await suivreVersPasseMarche(page, 'Configurer le marché');
    await configurer(acheteur);
    await revenir(acheteur, profil, 'Retour de l’acheteur');
    await expect(acheteur.getByText('Le marché est configuré')).toBeVisible({ timeout: 20_000 });
    await acheteur.close();

    await page.reload();
    await page.getByRole('link', { name: 'Ouvrir une candidature' }).click();
    await page.getByLabel('SIRET du candidat').fill('73282932000074');
    await valider(page, 'Ouvrir la candidature');
    await expect(page.getByRole('heading', { level: 1, name: 'Candidature' })).toBeVisible();
    const candidat = await suivreVersPasseMarche(page, 'Remplir ou reprendre la candidature');
    await repondre(candidat, piece);
    await revenir(candidat, profil, 'Retour du candidat');
    await expect(candidat.getByText('La candidature est remise')).toBeVisible({ timeout: 20_000 });
    await candidat.close();

    const telecharger = page.getByRole('link', { name: /Télécharger .*\.zip/ });
    await expect(async () => {
      await page.reload();
      await expect(telecharger).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    const [fichier] = await Promise.all([page.waitForEvent('download'), telecharger.click()]);
    const pieces = unzipSync(readFileSync(await fichier.path()));
    const [deposee] = Object.entries(pieces).filter(([nom]) => nom.endsWith('_qualibat.pdf'));
    expect(Object.keys(pieces)[0]).toMatch(/^buyer_attestation_FT.*\.pdf$/);
    expect(strFromU8(deposee?.[1] ?? new Uint8Array(), true)).toBe(piece.toString('latin1'));
  });
}
