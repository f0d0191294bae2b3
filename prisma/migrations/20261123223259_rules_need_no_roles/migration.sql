-- AlterTable
ALTER TABLE "OrganisationRule" DROP COLUMN "roles";
