import { expect, test } from "vitest";
import { longForm } from "./longForm.ts";
import { isSdmxHeader, parseSdmxCsv } from "./sdmxCsv.ts";

const read = (text: string) => parseSdmxCsv(Buffer.from(text))[0]!;
const csv = (text: string): string => [...longForm(parseSdmxCsv(Buffer.from(text)))].join("");

test("SDMX-CSV 1.0 with codes keeps the dimensions and the flag", () => {
  const text =
    "DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\r\nESTAT:X(1.0),04/03/26 11:00:00,A,DK,2024,7.10,b,\r\nESTAT:X(1.0),04/03/26 11:00:00,A,SE,2024,,,C\r\n";
  expect(csv(text)).toBe("freq,geo,TIME_PERIOD,value,status\nA,DK,2024,7.10,b\nA,SE,2024,,C\n");
  expect(read(text)).toMatchObject({ format: "sdmx-csv-1", id: "ESTAT:X(1.0)", updated: "04/03/26 11:00:00" });
});

test("quoted labels with commas are the codes of a file with labels alone", () => {
  expect(csv('DATAFLOW,s_adj,TIME_PERIOD,OBS_VALUE\nX,"Adjusted, not calendar",2024-01,4.5\n')).toBe(
    's_adj,TIME_PERIOD,value,status\n"Adjusted, not calendar",2024-01,4.5,\n',
  );
});

test("codes and labels in one column are parted", () => {
  const text =
    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ:Frequency,REF_AREA:Reference area,TIME_PERIOD:Time period or range,OBS_VALUE:Observation Value,OBS_STATUS:Observation Status\ndataflow,BIS:CBPOL(1.0): Policy rates,I,M: Monthly,DK: Denmark,2024-01,3.5,A: Normal value\n";
  expect(csv(text)).toBe("FREQ,REF_AREA,TIME_PERIOD,value,status\nM,DK,2024-01,3.5,A\n");
  expect(read(text)).toMatchObject({ format: "sdmx-csv-2", id: "BIS:CBPOL(1.0)", title: "Policy rates" });
  expect(read(text).dimensions[1]).toEqual({
    id: "REF_AREA",
    label: "Reference area",
    role: "geo",
    categories: [{ code: "DK", label: "Denmark" }],
  });
});

test("names beside the codes are labels, not dimensions", () => {
  const text =
    "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,geo,Geopolitical entity (reporting),TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Observation status (Flag) V2 structure,CONF_STATUS,Confidentiality status (flag)\ndataflow,ESTAT:X(1.0),Patents,A,Annual,DK,Denmark,2023,,12.5,,p,provisional,,\n";
  expect(csv(text)).toBe("freq,geo,TIME_PERIOD,value,status\nA,DK,2023,12.5,p\n");
  expect(read(text).dimensions[1]).toEqual({
    id: "geo",
    label: "Geopolitical entity (reporting)",
    role: "geo",
    categories: [{ code: "DK", label: "Denmark" }],
  });
  expect(read(text).title).toBe("Patents");
});

test("semicolons part the columns of a French or Danish setting, with a decimal comma", () => {
  expect(csv("DATAFLOW;GEO;TIME_PERIOD;OBS_VALUE\nX;DK;2024;1585,754\n")).toBe(
    "GEO,TIME_PERIOD,value,status\nDK,2024,1585.754,\n",
  );
});

test("an ordinary CSV is not taken for SDMX", () => {
  expect(isSdmxHeader(["region", "year", "value"])).toBe(false);
});

test("names beside the codes are told without a STRUCTURE_NAME", () => {
  expect(
    csv(
      "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,Reference area,MEASURE,Measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,UNIT_MEASURE,Unit of measure\nDATAFLOW,OECD:X(1.0),I,FRA,France,UNE_RT,Unemployment rate,2024-01,January 2024,7.4,7.4,PT,Percentage\n",
    ),
  ).toBe("REF_AREA,MEASURE,TIME_PERIOD,value,status\nFRA,UNE_RT,2024-01,7.4,\n");
  expect(
    csv(
      "STRUCTURE,STRUCTURE_ID,freq,Time frequency,geo,Geopolitical entity (reporting),TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Observation status (Flag)\ndataflow,ESTAT:X(1.0),A,Annual,DK,Denmark,2024,,6.2,,b,break in time series\n",
    ),
  ).toBe("freq,geo,TIME_PERIOD,value,status\nA,DK,2024,6.2,b\n");
});

test("the key of a series is no dimension", () => {
  expect(
    csv("KEY,FREQ,CURRENCY,TIME_PERIOD,OBS_VALUE,OBS_STATUS,OBS_CONF,TITLE\nEXR.D.DKK,D,DKK,2026-09-18,7.4604,A,F,x\n"),
  ).toBe("FREQ,CURRENCY,TIME_PERIOD,value,status\nD,DKK,2026-09-18,7.4604,A\n");
});

test("a line that gives attributes of a series and no observation is left out, and said", () => {
  const text =
    "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\ndataflow,X:Y(1.0),I,DNK,,,0\ndataflow,X:Y(1.0),I,DNK,2024,,\n";
  expect(csv(text)).toBe("REF_AREA,TIME_PERIOD,value,status\nDNK,2024,,\n");
  expect(read(text).warnings).toEqual(["1 lines give attributes of a series and no observation; they are left out."]);
});

test("a time of day is not parted at its colon", () => {
  expect(
    csv("DATAFLOW,REF_AREA:Area,TIME_PERIOD:Time period,OBS_VALUE:Value\nX,DK: Danmark,2024-01-01T01:30:00,2\n"),
  ).toBe("REF_AREA,TIME_PERIOD,value,status\nDK,2024-01-01T01:30:00,2,\n");
});

test("codes and labels in one column are told by the lines when the header does not say so", () => {
  const text =
    "DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nESTAT:X(1.0): Rates,1,A: Annual,DK: Denmark,2024,6.2,b: break in time series\n";
  expect(csv(text)).toBe("freq,geo,TIME_PERIOD,value,status\nA,DK,2024,6.2,b\n");
  expect(read(text)).toMatchObject({ id: "ESTAT:X(1.0)", title: "Rates" });
});

test("only TIME_PERIOD is the time, also beside other years", () => {
  const { dimensions } = read("DATAFLOW,EDITION,TIME_PERIOD,OBS_VALUE\nX,2025,2021,50.4\n");
  expect(dimensions.map(({ id, role }) => [id, role])).toEqual([
    ["EDITION", null],
    ["TIME_PERIOD", "time"],
  ]);
});
