// SPDX-License-Identifier: Apache-2.0
// What the desk's pages do: one import for each element.
import "./desk-form";
