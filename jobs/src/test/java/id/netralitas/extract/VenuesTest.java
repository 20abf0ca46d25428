package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenuesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          up to a comma         | Ikrar dibacakan di Aula Parasamya, Senin (7/10/2024).           | Aula Parasamya
          up to a weekday       | Ikrar dibacakan di halaman kantor bupati Senin (7/10/2024).     | halaman kantor bupati
          up to a linking word  | Ikrar dibacakan di Pendopo Sleman pada Senin, 7 Oktober 2024.   | Pendopo Sleman
          beside the date first | Acara di Hotel Mawar batal. Ikrar dibacakan di Gedung Sanga, Senin (7/10/2024). | Gedung Sanga
          no proper name        | Camat berada di kantor saat ikrar dibacakan, Senin (7/10/2024). |
          quotes                | Ikrar dibacakan di Gedung "Graha Pena" Sleman, Senin (7/10/2024). | 'Gedung "Graha Pena" Sleman'
          curly quotes          | Ikrar dibacakan di Gedung “Graha Pena”, Senin (7/10/2024).      | Gedung “Graha Pena”
          single quotes         | Ikrar dibacakan di Aula ‘Parasamya’ Pemkab, Senin (7/10/2024).  | Aula ‘Parasamya’ Pemkab
          a short form          | Ikrar dibacakan di Gedung Serba Guna (GSG) Sleman, Senin (7/10/2024). | Gedung Serba Guna (GSG) Sleman
          a title               | Ikrar dibacakan di Gedung Dr. Soetomo, Senin (7/10/2024).       | Gedung Dr. Soetomo
          titles                | Ikrar dibacakan di Gedung K.H. Ahmad Dahlan, Senin (7/10/2024). | Gedung K.H. Ahmad Dahlan
          a street              | Ikrar dibacakan di Jl. Sudirman No. 1, Senin (7/10/2024).       | Jl. Sudirman No. 1
          two in one            | Ikrar dibacakan di Hotel Mawar & Convention, Senin (7/10/2024). | Hotel Mawar & Convention
          not the day           | Ikrar dibacakan di Aula Parasamya (7/10/2024).                  | Aula Parasamya
          no street             | Ikrar dibacakan di jalan menuju kantor, Senin (7/10/2024).      |
          none                  | Ikrar dibacakan Senin (7/10/2024).                              |
          """)
  void readsWhereItTookPlace(String why, String sentence, String venue) {
    assertThat(
            Extraction.event(Extraction.withSentence("ASN Sleman Ikrar Netral", sentence)).venue())
        .isEqualTo(venue);
  }
}
