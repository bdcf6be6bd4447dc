import { CustomChart } from "echarts/charts";
import type { CustomSeriesOption } from "echarts/charts";
import type { GraphicComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { use } from "echarts/core";

/** Importing this teaches the chart library to draw areas; charts without a map need not load it. */
use([CustomChart]);

export type MapOption = ComposeOption<CustomSeriesOption | GraphicComponentOption>;
