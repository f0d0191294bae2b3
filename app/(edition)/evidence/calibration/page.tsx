import type { Metadata } from "next";
import { CalibrationPage } from "@/lib/ui/page/CalibrationPage";
import { closeCalibration } from "@/lib/web/action/closeCalibration";
import { startCalibration } from "@/lib/web/action/startCalibration";
import { loadCalibration } from "@/lib/web/load/loadCalibration";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Calibration" };

export default async function Calibration({ searchParams }: { readonly searchParams: Search }) {
  return <CalibrationPage model={await loadCalibration(searchParams)} start={startCalibration} close={closeCalibration} />;
}
