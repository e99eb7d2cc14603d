package fr.palier.architecture.broken.names;

class PrintsAndSwallows {

    void read(String number) {
        try {
            System.out.println(Integer.parseInt(number));
        } catch (NumberFormatException wrong) {
        }
    }
}
